"""The canonical states of the plan; programs label them in their own words (`domain.md` C15)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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


COMPLETED = (ServiceStatus.SUCCESSFUL, ServiceStatus.UNSUCCESSFUL)
CLOSED = (*COMPLETED, ServiceStatus.NOT_REQUIRED)
