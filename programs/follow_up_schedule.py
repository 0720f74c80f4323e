"""Which follow-ups an exit makes due, when, and which contact met each (`domain.md` R39, C10; 20 CFR 681.580).

Pure: the schedule of the program, the exit and the days of contact in; one item for each follow-up out, by due date.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.core.types import Citation, Finding, Severity
from programs.types import ProgramSpec

FOLLOW_UP_SOURCE = Citation(
    "20 CFR 681.580", "https://www.ecfr.gov/current/title-20/part-681/section-681.580"
)
_DAY = timedelta(days=1)


class FollowUpState(StrEnum):
    """Where a follow-up after an exit stands; DUE and OVERDUE are the open ones."""

    COMING = "coming"
    DUE = "due"
    OVERDUE = "overdue"
    MET = "met"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True)
class FollowUpItem:
    """A follow-up that an exit made due, all days inclusive: a contact from `opens_on` to `due_on` meets it in time.

    `met_on` is the day of the contact that met it, later than `due_on` where it was met late; None when none did.
    """

    months: int
    opens_on: date
    due_on: date
    state: FollowUpState
    finding: Finding
    met_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether a contact is asked for now."""
        return self.state in (FollowUpState.DUE, FollowUpState.OVERDUE)


def due_follow_ups(
    spec: ProgramSpec,
    exited_on: date | None,
    notes: Iterable[date],
    as_of: date,
    ended_on: date | None = None,
) -> tuple[FollowUpItem, ...]:
    """Return a `FollowUpItem` for each follow-up of the program's schedule after an exit on `exited_on`; none without.

    `notes` are the days of contact of the follow-up notes; of those on a same day one counts, and none before the exit
    or after `as_of`. A contact meets the follow-up in whose time it falls; one to spare meets the earliest that was
    missed. `ended_on` is the day follow-up ended early: what was due before it stays due, what is due from that day on
    is not asked for. Months are counted from the exit, to the last day of a month that is too short.
    """
    if exited_on is None:
        return ()
    spans = [(planned.months, *_span(planned, exited_on)) for planned in spec.exit_follow_ups]
    spans.sort(key=lambda span: span[2])
    met = _met_by(spans, {day for day in notes if exited_on <= day <= as_of})
    return tuple(_item(span, contact, as_of, ended_on) for span, contact in zip(spans, met, strict=True))


def _span(planned, exited_on):
    due_on = exited_on + relativedelta(months=planned.months)
    if not planned.after_months:
        return exited_on, due_on
    return exited_on + relativedelta(months=planned.after_months) + _DAY, due_on


def _met_by(spans, days):
    spare = sorted(days)
    met = []
    for _months, opens_on, due_on in spans:
        found = next((day for day in spare if opens_on <= day <= due_on), None)
        met.append(found)
        if found:
            spare.remove(found)
    for number, (_months, _opens_on, due_on) in enumerate(spans):
        late = next((day for day in spare if day > due_on), None)
        if met[number] is None and late:
            met[number] = late
            spare.remove(late)
    return met


def _item(span, met_on, as_of, ended_on):
    months, opens_on, due_on = span
    state = _state(opens_on, due_on, met_on, as_of, ended_on)
    dates = {"opens": opens_on, "due": due_on}
    if met_on:
        dates["met"] = met_on
    if state is FollowUpState.ENDED:
        dates["ended"] = ended_on
    asks = state in (FollowUpState.DUE, FollowUpState.OVERDUE)
    finding = Finding(
        f"follow_up_{state}",
        _say(state, due_on, met_on, as_of),
        dates,
        FOLLOW_UP_SOURCE,
        Severity.WARNING if asks else Severity.INFO,
    )
    return FollowUpItem(
        months=months, opens_on=opens_on, due_on=due_on, state=state, finding=finding, met_on=met_on
    )


def _state(opens_on, due_on, met_on, as_of, ended_on):
    if met_on:
        return FollowUpState.MET
    if ended_on is not None and due_on >= ended_on:
        return FollowUpState.ENDED
    if as_of > due_on:
        return FollowUpState.OVERDUE
    return FollowUpState.DUE if as_of >= opens_on else FollowUpState.COMING


def _say(state, due_on, met_on, as_of):
    if state is FollowUpState.MET and met_on > due_on:
        days = (met_on - due_on).days
        return ngettext(
            "A contact met it %(days)d day late.", "A contact met it %(days)d days late.", days
        ) % {"days": days}
    if state is FollowUpState.OVERDUE:
        days = (as_of - due_on).days
        return ngettext(
            "No contact in its time; %(days)d day overdue. A note of a contact now meets it late.",
            "No contact in its time; %(days)d days overdue. A note of a contact now meets it late.",
            days,
        ) % {"days": days}
    return {
        FollowUpState.MET: _("A contact in its time met it."),
        FollowUpState.DUE: _("A contact by the due date meets it."),
        FollowUpState.COMING: _("Its time has not begun."),
        FollowUpState.ENDED: _("Follow-up ended before it was due."),
    }[state]
