"""Forms of intake as data: an agency words, adds and retires questions without a release."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from casework.core.records import Record
from casework.intake.enums import FormKind


@pghistory.track()
class IntakeForm(Record):
    """One edition of a form: `content` is what `programs.intake_forms` reads (sections, questions, options, rules).

    An edition that was published never changes again, so that answers can always be read with the questions they
    answered. `number` counts the editions of a form; the highest published one is in force. `digest` is the SHA-256 of
    the content. Editions without a `published_by` came with the product.
    """

    program = models.CharField(max_length=40)
    kind = models.CharField(max_length=20, choices=FormKind)
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    what_changed = models.CharField(max_length=500, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["program", "kind", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["program", "kind", "number"], name="editions_are_numbered"),
            models.UniqueConstraint(
                fields=["program", "kind"],
                name="one_draft_of_a_form",
                condition=Q(published_at=None),
            ),
        ]

    def __str__(self):
        return f"{self.program} {self.kind} {self.number}"
