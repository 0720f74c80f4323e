"""The flag of an agreement that is needed and not there, as the identity bar says it on every page of the plan."""

from datetime import datetime

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from careerplan.enums import AgreementStatus
from careerplan.models import Agreement, Goal
from casework.core import clock
from casework.core.types import Colour
from casework.core.words import short_date
from programs.agreement import agreement_flag

_LATEST = Agreement.objects.filter(enrollment=OuterRef("pk")).order_by("-number")
_GOALS = Goal.objects.kept().filter(enrollment=OuterRef("pk")).order_by("created_at")
FLAG_COLUMNS = {
    "agreement_status": Subquery(_LATEST.values("status")[:1]),
    "agreement_asked_at": Subquery(_LATEST.values("asked_at")[:1]),
    "agreement_ended_on": Subquery(_LATEST.values("superseded_on")[:1]),
    "agreement_ended_why": Subquery(_LATEST.values("superseded_why")[:1]),
    "first_goal_at": Subquery(_GOALS.values("created_at")[:1]),
}
"""Annotations of an Enrollment from which `flag_from` tells the flag without a query of its own."""


def flag_from(spec, row):
    """The flag of an enrollment of the program `spec` from a dictionary of its `FLAG_COLUMNS`, or None."""
    return missing_agreement(
        spec,
        row["agreement_status"] or "",
        asked_at=row["agreement_asked_at"],
        ended_on=row["agreement_ended_on"],
        why=row["agreement_ended_why"] or "",
        first_goal_at=row["first_goal_at"],
    )


def missing_agreement(spec, status, *, asked_at=None, ended_on=None, why="", first_goal_at=None):
    """A `Finding` when the program `spec` needs an agreement and `status` ("" for none) is not one, else None.

    It counts from the first goal (aware datetime), the request (aware datetime) or the day of the change that ended it.
    """
    since = {"": first_goal_at, AgreementStatus.REQUESTED: asked_at}.get(status, ended_on)
    return agreement_flag(
        spec.agreement,
        status=status,
        since=clock.local_date(since) if isinstance(since, datetime) else since,
        as_of=clock.today(),
        why=why,
        say_date=lambda day, _as_of: short_date(day),
    )


def flag_clock(finding):
    """The flag as an entry of the identity bar's clocks, or nothing: a list of none or one."""
    return [{"word": _("Agreement"), "colour": Colour.YELLOW, "sentence": finding.text}] if finding else []
