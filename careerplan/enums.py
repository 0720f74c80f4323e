"""The canonical states of the plan; programs label them in their own words (`domain.md` C15)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class GoalTerm(models.TextChoices):
    """How far away a goal is (seed 000:98)."""

    SHORT = "short", _("Short Term")
    LONG = "long", _("Long Term")


class GoalStatus(models.TextChoices):
    """Set by staff, never derived (seed 003:69)."""

    NOT_STARTED = "not_started", _("Not Started")
    ON_TRACK = "on_track", _("On Track")
    OFF_TRACK = "off_track", _("Off Track")
    COMPLETE = "complete", _("Complete")
    NOT_REQUIRED = "not_required", _("Evaluated/Not required")


class ServiceStatus(models.TextChoices):
    """One set of five for all programs (`domain.md` 6.4)."""

    NOT_STARTED = "not_started", _("Planned/Not Started")
    STARTED = "started", _("Started/Open")
    SUCCESSFUL = "successful", _("Successful Completion")
    UNSUCCESSFUL = "unsuccessful", _("Unsuccessful Completion")
    NOT_REQUIRED = "not_required", _("Evaluated/Not Required")


class ProviderKind(models.TextChoices):
    """Who gives a service (F335, F343)."""

    OWN = "own", _("Our organization")
    LISTED = "listed", _("Another provider in Casework")
    WIOA = "wioa", _("WIOA provider")
    OTHER = "other", _("Other Provider")
    NONE = "none", _("No Provider")


class ProviderSource(models.TextChoices):
    """Where a service provider's row comes from: the state's list, or a tenant's own entry."""

    WIOA = "wioa", _("WIOA provider list")
    OTHER = "other", _("Entered here")


class Subject(models.TextChoices):
    """A skill area that a basic-skills test measures (`domain.md` 6.7)."""

    READING = "reading", _("Reading")
    MATHEMATICS = "mathematics", _("Mathematics")
    LANGUAGE = "language", _("Language")


class ScoreMoment(models.TextChoices):
    """Whether a test opens or closes a comparison."""

    PRE = "pre", _("Pre-test")
    POST = "post", _("Post-test")


class CostApproval(models.TextChoices):
    """Where a payment above a cap stands; empty when no cap is passed (`domain.md` 1.5)."""

    ASKED = "asked", _("Waiting for a supervisor")
    APPROVED = "approved", _("Approved by a supervisor")
    REFUSED = "refused", _("Refused by a supervisor")


class Presence(models.TextChoices):
    """How a day of attendance is marked; every mark is a word (beyond N10)."""

    PRESENT = "present", pgettext_lazy("attendance", "Present")
    ABSENT = "absent", _("Absent")
    EXCUSED = "excused", _("Excused absence")
    MADE_UP = "made_up", _("Make-up Session")


class EnteredBy(models.TextChoices):
    """Who wrote a day of attendance."""

    STAFF = "staff", _("Staff")
    CUSTOMER = "customer", _("Customer")
    IMPORT = "import", _("Import")


class AgreementStatus(models.TextChoices):
    """Where the customer's agreement to the plan stands (`domain.md` 6.15); without any row it is unknown."""

    REQUESTED = "requested", _("Request sent")
    AGREED = "agreed_electronically", _("Agreed electronically (on file)")
    SIGNED = "signed_on_paper", _("Signed on paper (uploaded/on file)")
    UNABLE = "unable", _("Unable to Get Customer Agreement On File")
    SUPERSEDED = "superseded", _("Superseded – new agreement needed")


class SigningMethod(models.TextChoices):
    """How a plan was signed; kept inside the content of the agreement (beyond N11)."""

    OWN_LOGIN = "own_login", _("Electronically, from the own account")
    IN_PERSON = "in_person", _("Electronically, in person with staff as witness")
    PAPER = "paper", _("On paper")


COMPLETED = (ServiceStatus.SUCCESSFUL, ServiceStatus.UNSUCCESSFUL)
CLOSED = (*COMPLETED, ServiceStatus.NOT_REQUIRED)
