"""Success stories by or about customers (F061-F064, F148)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from careerplan.models.kept import KeptQuerySet
from casework.cases.models import Document, OfEnrollment
from outcomes.enums import StoryStatus, StoryVoice


class StoryQuerySet(KeptQuerySet):
    """Success stories."""

    def sent(self):
        """Without the drafts of customers: what a customer writes is the customer's until it is submitted (F061). One
        that was returned is here, for staff has read it."""
        own = Q(status=StoryStatus.DRAFT, written_by=F("customer__user"))
        return self.exclude(own, returned_why="")

    def holding(self, words):
        """Stories with `words` in title, text or career pathway."""
        held = Q(title__icontains=words) | Q(text__icontains=words) | Q(career_pathway__icontains=words)
        return self.filter(held)


@pghistory.track()
class SuccessStory(OfEnrollment):
    """What a customer reached, told to inspire others: drafted, submitted, published.

    `voice` is who tells it. A photo is shown only with the customer's consent: its day and the name of who gave it.
    `returned_why` is what the reviewer asked for when sending it back to draft.
    """

    title = models.CharField(_("title"), max_length=160)
    voice = models.CharField(_("told by"), max_length=12, choices=StoryVoice, default=StoryVoice.PROVIDER)
    text = models.TextField(_("story"), max_length=10_000)
    career_pathway = models.CharField(_("career pathway"), max_length=120, blank=True)
    status = models.CharField(_("status"), max_length=12, choices=StoryStatus, default=StoryStatus.DRAFT)
    photo = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    consent_name = models.CharField(_("who consented to the photo"), max_length=160, blank=True)
    consent_on = models.DateField(_("date of the consent"), null=True, blank=True)
    returned_why = models.CharField(_("what is asked for"), max_length=500, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    submitted_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = StoryQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "success stories"
        indexes = [
            models.Index(fields=["enrollment"], name="stories_of_enrollment"),
            models.Index(
                fields=["organisation", "-published_at"],
                name="published_stories",
                condition=Q(status="published", removed_at=None),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(photo=None) | ~Q(consent_name="") & Q(consent_on__isnull=False),
                name="photo_needs_consent",
            ),
            models.CheckConstraint(
                condition=~Q(status="published") | Q(published_at__isnull=False),
                name="published_story_has_its_time",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_customers_own(self):
        """Whether the customer wrote it: then staff neither changes nor submits nor removes it."""
        return self.written_by_id is not None and self.written_by_id == self.enrollment.customer.user_id
