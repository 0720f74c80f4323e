"""Words of intake that hold in every program; reasons of referrals and offerings of programs are in `programs/`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FormKind(models.TextChoices):
    """What a form of intake asks about; the wording and the rules are data (`IntakeForm`)."""

    PRE_SCREENING = "pre_screening", _("Pre-screening")
    APPLICATION = "application", _("Suitability application")
    NEEDS_ASSESSMENT = "needs_assessment", _("Needs assessment")
    INFORMATION_RELEASE = "information_release", _("Release of information")
    RIGHTS_AND_DUTIES = "rights_and_duties", _("Participant rights and responsibilities")
    CHANGE_IN_ACTIVITY = "change_in_activity", _("Change in activity request")


CUSTOMER_FORMS = (FormKind.INFORMATION_RELEASE, FormKind.RIGHTS_AND_DUTIES, FormKind.CHANGE_IN_ACTIVITY)
"""The forms that staff fill in with a customer, print and have signed, any number of times (seed 001:71)."""


class ReferralKind(models.TextChoices):
    """Which way a referral goes: the state or a provider sends a customer to a provider; in a reverse referral a
    provider that recruited the customer asks the state (`domain.md` 1.3)."""

    TO_PROVIDER = "to_provider", _("Referral to a provider")
    REVERSE = "reverse", _("Reverse referral to the state")


class ReferralStatus(models.TextChoices):
    """Where a referral stands (`domain.md` 6.10); programs label these."""

    DRAFT = "draft", _("Draft")
    SENT = "sent", _("Sent")
    ACCEPTED = "accepted", _("Accepted")
    REJECTED = "rejected", _("Rejected")
    WAITING = "waiting_list", _("Waiting list")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    EXPIRED = "expired", _("Expired")


class DeterminationOutcome(models.TextChoices):
    """What the state found when it looked for another provider after a Provider Determination (`domain.md` 1.3)."""

    OTHER_PROVIDER = "other_provider", _("Another provider is suitable")
    NO_PROVIDER = "no_provider", _("No other provider is suitable")
