"""Whether the customer's agreement to the plan is needed now, and what a change of the plan does to it.

Pure functions; the statuses are the canonical ones (`domain.md` 6.15, C4; seeds 003:60-81, 004:92-96).
"""

from collections.abc import Callable
from datetime import date

from casework.core.types import Citation, Finding, Severity
from programs.plan import AgreementPolicy
from programs.standing import short_date

NOT_THERE = {"": "missing", "requested": "requested", "superseded": "superseded"}
"""Status ("" when nobody has asked) -> code of the sentence that says the agreement is not there."""

ENDED_BY_A_CHANGE = ("agreed_electronically", "signed_on_paper", "unable")
"""Statuses about the plan as it was: a change that asks for agreement again ends them."""


def agreement_flag(
    policy: AgreementPolicy,
    *,
    status: str,
    since: date | None,
    as_of: date,
    why: str = "",
    say_date: Callable[[date, date], str] | None = None,
) -> Finding | None:
    """Return why an agreement is needed and not there on the day `as_of`; None when all is well.

    `since` is the date of the first goal without any request, else of the request or of the change that ended the
    agreement; None when there is no plan yet, which is no flag. `why` is a code of the policy's reasons. Nothing is
    flagged where the agreement is merely offered (C4), nor after "unable", which is an answer of its own (003:65).
    """
    code = NOT_THERE.get(status)
    if not policy.required or code is None or since is None:
        return None
    say = say_date or short_date
    reason = policy.reasons.text(why)
    text = policy.flags.text(code).format(since=say(since, as_of), why=reason[:1].lower() + reason[1:])
    citation = Citation(policy.flags[code].source)
    return Finding(f"agreement_{code}", text, {"since": since}, citation, Severity.WARNING)


def status_after(policy: AgreementPolicy, status: str, trigger: str) -> str:
    """Return the status of the agreement after a change of the plan; `trigger` is a code of the policy's reasons.

    A request that is not answered stays: the customer will read the plan as it is then.
    """
    ends = trigger in policy.triggers and status in ENDED_BY_A_CHANGE
    return "superseded" if ends else status
