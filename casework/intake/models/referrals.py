"""Customers sent from one organization to another, and the answers (seed 004:212-222; `domain.md` 1.3, 6.10)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import Organisation
from casework.cases.models import Enrollment, OfEnrollment
from casework.core import clock
from casework.intake.enums import DeterminationOutcome, ReferralKind, ReferralStatus
from casework.intake.models.provider_programs import ProviderProgram

OPEN_REFERRAL = Q(status__in=[ReferralStatus.SENT, ReferralStatus.WAITING])


class ReferralQuerySet(models.QuerySet):
    def open(self):
        """Referrals that wait for an answer or a place."""
        return self.filter(OPEN_REFERRAL)


@pghistory.track()
class Referral(OfEnrollment):
    """A customer of `enrollment` (the sender's) referred to `receiver`, for one of its programs or as a whole.

    Sender and receiver both read it; the receiver sees of the customer what the referral shares, with the consent of
    `consent_on`. Accepting it opens or finds the receiver's own enrollment, `answered_with`. `waiting_since` is the day
    the customer came on the waiting list.
    """

    kind = models.CharField(max_length=20, choices=ReferralKind)
    receiver = models.ForeignKey(Organisation, models.PROTECT, related_name="referrals_received")
    provider_program = models.ForeignKey(
        ProviderProgram, models.PROTECT, null=True, blank=True, related_name="referrals"
    )
    status = models.CharField(max_length=20, choices=ReferralStatus, default=ReferralStatus.DRAFT)
    message = models.TextField(_("message"), max_length=4000, blank=True)
    consent_on = models.DateField(_("customer consented on"), null=True, blank=True)
    received_on = models.DateField(_("form received on"), null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    reason = models.CharField(_("reason"), max_length=40, blank=True)
    reply = models.TextField(_("reply"), max_length=4000, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    replied_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    appointment_at = models.DateTimeField(_("appointment"), null=True, blank=True)
    waiting_since = models.DateField(null=True, blank=True)
    answered_with = models.ForeignKey(
        Enrollment, models.PROTECT, null=True, blank=True, related_name="referrals_accepted"
    )

    objects = ReferralQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["receiver", "status"], name="referrals_received"),
            models.Index(fields=["enrollment"], name="referrals_of_enrollment"),
            models.Index(fields=["customer"], name="open_referrals_of_customer", condition=OPEN_REFERRAL),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["customer", "receiver", "provider_program"],
                name="one_open_referral",
                condition=OPEN_REFERRAL,
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(status=ReferralStatus.DRAFT) | Q(sent_at__isnull=False), name="sent_has_its_time"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[ReferralStatus.ACCEPTED, ReferralStatus.REJECTED])
                | Q(replied_at__isnull=False),
                name="reply_has_its_time",
            ),
        ]

    def __str__(self):
        return f"referral {self.pk}"


@pghistory.track()
class ProviderDetermination(OfEnrollment):
    """A provider finds that it is not the right place for a customer; three legs of ten days follow (R33).

    The provider tells the state, the state looks for another provider and, when there is none, tells the local office,
    and the office sends the notice. Each date is empty until its leg is done.
    """

    decided_on = models.DateField(_("decided on"), default=clock.today)
    statement = models.TextField(_("statement"), max_length=4000)
    state_told_on = models.DateField(_("state told on"), null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=DeterminationOutcome, blank=True)
    office_told_on = models.DateField(_("local office told on"), null=True, blank=True)
    notice_sent_on = models.DateField(_("notice sent on"), null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-decided_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment"], name="one_determination_of_an_enrollment", condition=Q(removed_at=None)
            ),
        ]

    def __str__(self):
        return f"determination {self.pk}"
