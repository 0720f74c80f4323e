"""By when a referral is answered, the customer assessed, and each leg of a Provider Determination done. Pure.

`domain.md` R31 (two working days for a reverse referral), R32 (30 days to the assessment), R33 (three legs of ten
calendar days). A last day is inclusive: the day after it is overdue. Case by case in `tests/programs/`.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from casework.core.types import Colour
from programs.gain_findings import in_words
from programs.working_days import add_working_days

REPLY_WORKING_DAYS = 2
ASSESSMENT_DAYS = 30
LEG_DAYS = 10
_WAITING = ("sent", "waiting_list")


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """A clock: what is to be done by `due_on`, whether it was (`done_on`), and the sentence that says so."""

    code: str
    rule: str
    label: str
    due_on: date
    done_on: date | None
    colour: Colour
    text: str

    @property
    def is_overdue(self) -> bool:
        """Whether it is still to be done and its last day is over."""
        return self.done_on is None and self.colour is Colour.RED


@dataclass(frozen=True, kw_only=True)
class ReferralFacts:
    """What the clocks of a referral read. `received_on` is the day the form came, where it was noted; `assessed_on` the
    day the needs assessment was completed."""

    is_reverse: bool
    status: str
    sent_on: date
    received_on: date | None = None
    replied_on: date | None = None
    assessed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class DeterminationFacts:
    """What the clocks of a Provider Determination read; `finds_provider` is None until the state has looked."""

    decided_on: date
    state_told_on: date | None = None
    finds_provider: bool | None = None
    office_told_on: date | None = None
    notice_sent_on: date | None = None


def referral_deadlines(facts: ReferralFacts, on: date) -> list[Deadline]:
    """Return the clocks of a referral on the day `on`: none for one that ended without being accepted."""
    found = []
    if facts.is_reverse and facts.status in (*_WAITING, "accepted", "rejected"):
        due = add_working_days(facts.sent_on, REPLY_WORKING_DAYS)
        found.append(_deadline("reply", "R31", _("Decision of the state"), due, facts.replied_on, on))
    if not facts.is_reverse and facts.status in (*_WAITING, "accepted"):
        due = (facts.received_on or facts.sent_on) + timedelta(days=ASSESSMENT_DAYS)
        found.append(_deadline("assessment", "R32", _("Needs assessment"), due, facts.assessed_on, on))
    return found


def determination_deadlines(facts: DeterminationFacts, on: date) -> list[Deadline]:
    """Return the clocks of the legs that have begun, in their order. Where the state finds another provider nobody
    else needs to be told."""
    leg = timedelta(days=LEG_DAYS)
    first = facts.decided_on + leg
    found = [_deadline("tell_state", "R33", _("Tell the state"), first, facts.state_told_on, on)]
    if facts.state_told_on and not facts.finds_provider:
        due = facts.state_told_on + leg
        found.append(
            _deadline("tell_office", "R33", _("Tell the local office"), due, facts.office_told_on, on)
        )
    if facts.office_told_on and not facts.finds_provider:
        due = facts.office_told_on + leg
        label = _("Send the notice (IL444-4974)")
        found.append(_deadline("send_notice", "R33", label, due, facts.notice_sent_on, on))
    return found


def _deadline(code: str, rule: str, label: str, due: date, done: date | None, on: date) -> Deadline:
    values = {"due": in_words(due), "done": in_words(done) if done else "", "days": (on - due).days}
    if done and done <= due:
        colour, text = Colour.GREEN, _("Done on %(done)s, in time: the last day was %(due)s.")
    elif done:
        colour, text = Colour.GREY, _("Done on %(done)s, late: the last day was %(due)s.")
    elif on > due:
        colour, text = Colour.RED, _("Overdue since the end of %(due)s (days: %(days)s).")
    else:
        colour, text = Colour.YELLOW, _("To be done by the end of %(due)s.")
    return Deadline(
        code=code, rule=rule, label=label, due_on=due, done_on=done, colour=colour, text=text % values
    )
