"""The forms of the tab "Customer Forms": filled in with the customer, printed, signed (seed 001:71)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from casework.cases.models import Document, OfEnrollment
from casework.core import clock
from casework.intake.models.forms import IntakeForm


class CustomerFormQuerySet(models.QuerySet):
    """Forms that were filled in."""

    def kept(self):
        """Forms that nobody removed, with their edition, who completed them and the signed copy."""
        return self.filter(removed_at=None).select_related("form", "completed_by", "signed_copy")


@pghistory.track()
class CustomerForm(OfEnrollment):
    """One paper of a customer: answers to an edition of a form, a draft until it is completed.

    A completed paper never changes: what is wrong is removed for a reason and filled in again. `signed_copy` is the
    scan of the printed paper with the signatures.
    """

    form = models.ForeignKey(IntakeForm, models.PROTECT, related_name="+")
    answers = models.JSONField(default=dict)
    started_at = models.DateTimeField(default=clock.now)
    completed_at = models.DateTimeField(null=True, blank=True)
    completed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    signed_copy = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = CustomerFormQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "form"],
                name="one_draft_of_a_customer_form",
                condition=Q(completed_at=None, removed_at=None),
            ),
            models.CheckConstraint(
                condition=Q(signed_copy=None) | Q(completed_at__isnull=False),
                name="only_a_completed_form_is_signed",
            ),
        ]

    def __str__(self):
        return f"customer form {self.pk}"

    @property
    def signed(self):
        """The signed copy, None while there is none or after it was removed from the documents."""
        found = self.signed_copy
        return found if found and found.removed_at is None else None
