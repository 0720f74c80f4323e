"""What was said and done with a customer."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casework.cases.enums import Recipient, SendMode
from casework.cases.models.enrollments import OfEnrollment
from casework.core import clock


class CaseNoteQuerySet(models.QuerySet):
    def with_words(self, words, readable):
        """Notes that hold `words` in subject or text, themselves or in a correction. `readable` is the Q of notes
        whose text the reader may see; the others are not searched."""
        holds = Q(subject__icontains=words) | Q(text__icontains=words)
        found = CaseNote.objects.filter(holds).filter(readable).order_by()
        own = models.Exists(found.filter(pk=models.OuterRef("pk")))
        return self.filter(own | models.Exists(found.filter(corrects=models.OuterRef("pk"))))

    def by_staff(self):
        """Notes a person wrote; only these reset the case-note clock (`domain.md` R9)."""
        return self.filter(is_system=False)


@pghistory.track()
class CaseNote(OfEnrollment):
    """What was said and done with a customer (F081-F086). Amended by its author on the day
    of entry only; later corrections are notes of their own that point to it."""

    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="case_notes")
    task = models.CharField(max_length=60, blank=True)
    contact_on = models.DateField(_("contact date"))
    subject = models.CharField(_("subject"), max_length=160, blank=True)
    text = models.TextField(_("message"), max_length=20_000)
    send_mode = models.CharField(max_length=20, choices=SendMode, default=SendMode.SAVE_ONLY)
    recipients = ArrayField(models.CharField(max_length=20, choices=Recipient), default=list, blank=True)
    entered_at = models.DateTimeField(default=clock.now)
    entered_on = models.DateField(default=clock.today)
    amended_at = models.DateTimeField(null=True, blank=True)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="corrections")
    is_confidential = models.BooleanField(_("confidential"), default=False)
    is_system = models.BooleanField(default=False)
    already_saved = False
    """Set by `add_case_note` on the note that was there before the button was pressed again."""

    objects = CaseNoteQuerySet.as_manager()

    class Meta:
        ordering = ["-contact_on", "-entered_at", "-id"]
        indexes = [
            models.Index(fields=["enrollment", "-contact_on"], name="notes_of_enrollment"),
            models.Index(fields=["enrollment", "-entered_on"], name="notes_by_entry"),
        ]

    def __str__(self):
        return f"note {self.pk}"
