"""The Outcomes summary, decided: for each action item whether it is met, why, and by which dates.

Pure functions over plain facts; `outcomes/queries` gathers the facts and words the screen.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from casework.core.types import Finding, Severity
from programs.follow_up_schedule import FollowUpState, due_follow_ups
from programs.plan import Kind
from programs.required_credentials import CredentialFact, requirements
from programs.retention import JobFact, jobs_since, retention
from programs.types import ProgramSpec


@dataclass(frozen=True, kw_only=True)
class ServiceFact:
    """A kept service of the plan: its catalogue code, canonical status and completion date."""

    service_type: str
    status: str
    completed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class OutcomeFacts:
    """What the record holds about one enrollment on the day `as_of`; all dates inclusive."""

    as_of: date
    enrolled_on: date | None = None
    services: tuple[ServiceFact, ...] = ()
    open_goals: int = 0
    complete_goals: int = 0
    skill_gains: tuple[date, ...] = ()
    credentials: tuple[CredentialFact, ...] = ()
    jobs: tuple[JobFact, ...] = ()
    exited_on: date | None = None
    completion_status: str = "not_complete"
    follow_up_notes: tuple[date, ...] = ()
    follow_up_ended_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Answer:
    """Whether an action item is met, with the reason; `count` and `days` fill the result's words."""

    done: bool
    finding: Finding
    count: int = 0
    days: int = 0


Decides = Callable[[ProgramSpec, OutcomeFacts], Answer]


def answer(rule: str, spec: ProgramSpec, facts: OutcomeFacts) -> Answer:
    """Return the answer to a rule of `SUMMARY_RULES`. Raises KeyError for a rule that is not known."""
    return _RULES[rule](spec, facts)


def _met(rule: str, done: bool, text: str, *, count: int = 0, days: int = 0, **dates: date) -> Answer:
    severity = Severity.INFO if done else Severity.WARNING
    return Answer(done=done, finding=Finding(rule, text, dates, severity=severity), count=count, days=days)


def _counted(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


def _all_services_complete(spec: ProgramSpec, facts: OutcomeFacts) -> Answer:
    open_count = sum(not spec.service_statuses[service.status].closed for service in facts.services)
    total = len(facts.services)
    if not total:
        return _met("all_services_complete", False, "No service is in the plan yet.")
    text = f"{total - open_count} of {_counted(total, 'service is', 'services are')} complete."
    return _met("all_services_complete", not open_count, text, count=total)


def _activities_closed(spec: ProgramSpec, facts: OutcomeFacts) -> Answer:
    blocking = [
        service
        for service in facts.services
        if not spec.service_statuses[service.status].closed
        and (row := spec.catalogue.get(service.service_type)) is not None
        and row.kind is Kind.ACTIVITY
    ]
    still = _counted(len(blocking), "activity is", "activities are")
    text = f"{still} still open." if blocking else "No activity is open."
    return _met("activities_closed", not blocking, text, count=len(blocking))


def _successful(rule: str, what: str, several: str, holds: Callable[[object], bool]) -> Decides:
    def found(spec: ProgramSpec, facts: OutcomeFacts) -> Answer:
        hits = [
            service
            for service in facts.services
            if spec.service_statuses[service.status].successful
            and (row := spec.catalogue.get(service.service_type)) is not None
            and holds(row)
        ]
        text = (
            f"{_counted(len(hits), what, several)} successfully completed."
            if hits
            else f"No {what} is successfully completed yet."
        )
        return _met(rule, bool(hits), text, count=len(hits))

    return found


def _entered(rule: str, what: str, several: str, read: Callable[[OutcomeFacts], tuple]) -> Decides:
    def found(spec: ProgramSpec, facts: OutcomeFacts) -> Answer:
        count = len(read(facts))
        text = f"{_counted(count, what, several)} entered." if count else f"No {what} is entered yet."
        return _met(rule, bool(count), text, count=count)

    return found


def _required_credentials(spec: ProgramSpec, facts: OutcomeFacts) -> Answer:
    asked = requirements(spec, facts.credentials, facts.as_of)
    missing = [found.required.label for found in asked if not found.is_met]
    text = f"Still missing: {', '.join(missing)}." if missing else "Every required credential is entered."
    return _met("required_credentials_entered", not missing, text, count=len(facts.credentials))


def _retained(spec: ProgramSpec, facts: OutcomeFacts) -> Answer:
    kept = retention(facts.jobs, facts.as_of, facts.enrolled_on)
    if kept is None:
        return _met("retained_90_days", False, "No unsubsidized job since the enrollment is entered yet.")
    text = f"The longest unbroken employment has lasted {kept.days} days."
    return _met(
        "retained_90_days", kept.is_complete, text, days=kept.days, since=kept.since, until=kept.until
    )


def _exited(spec: ProgramSpec, facts: OutcomeFacts) -> Answer:
    if facts.exited_on is None:
        return _met("customer_exited", False, "No exit is saved yet.")
    return _met("customer_exited", True, "An exit is saved.", exited=facts.exited_on)


def _follow_up(spec: ProgramSpec, facts: OutcomeFacts) -> Answer:
    if facts.exited_on is None:
        return _met("follow_up_complete", False, "Follow-up begins after the exit.")
    after = [day for day in facts.follow_up_notes if day >= facts.exited_on]
    if not after:
        text = "No follow-up note is dated on or after the exit."
        return _met("follow_up_complete", False, text, exited=facts.exited_on)
    ended_on = facts.follow_up_ended_on
    items = due_follow_ups(spec, facts.exited_on, facts.follow_up_notes, facts.as_of, ended_on)
    asked = next((item for item in items if item.is_open), None)
    if asked:
        text = f"The follow-up {asked.months} months after the exit waits for a contact."
        return _met("follow_up_complete", False, text, count=len(after), due=asked.due_on)
    notes = _counted(len(after), "follow-up note", "follow-up notes")
    text = f"{notes} since the exit, and no follow-up that is due is open."
    coming = [item.opens_on for item in items if item.state is FollowUpState.COMING]
    dates = {"last": max(after)} | ({"next": coming[0]} if coming else {})
    return _met("follow_up_complete", True, text, count=len(after), **dates)


def _goals_complete(spec: ProgramSpec, facts: OutcomeFacts) -> Answer:
    total = facts.open_goals + facts.complete_goals
    goals = _counted(total, "goal is", "goals are")
    text = f"{facts.complete_goals} of {goals} complete." if total else "No goal is set yet."
    return _met("goals_complete", bool(total) and not facts.open_goals, text, count=facts.complete_goals)


def _program_completed(spec: ProgramSpec, facts: OutcomeFacts) -> Answer:
    done = facts.completion_status != "not_complete"
    return _met(
        "program_completed", done, "Completion is recorded." if done else "Completion is not recorded yet."
    )


_RULES: dict[str, Decides] = {
    "all_services_complete": _all_services_complete,
    "activities_closed": _activities_closed,
    "activity_successful": _successful(
        "activity_successful",
        "SNAP E&T activity",
        "SNAP E&T activities",
        lambda row: row.kind is Kind.ACTIVITY,
    ),
    "training_successful": _successful(
        "training_successful", "training service", "training services", lambda row: row.training
    ),
    "msg_entered": _entered(
        "msg_entered", "measurable skill gain", "measurable skill gains", lambda facts: facts.skill_gains
    ),
    "credential_entered": _entered(
        "credential_entered", "credential", "credentials", lambda facts: facts.credentials
    ),
    "required_credentials_entered": _required_credentials,
    "employment_entered": _entered(
        "employment_entered",
        "unsubsidized job since the enrollment",
        "unsubsidized jobs since the enrollment",
        lambda facts: tuple(j for j in jobs_since(facts.jobs, facts.enrolled_on) if not j.is_subsidized),
    ),
    "retained_90_days": _retained,
    "customer_exited": _exited,
    "follow_up_complete": _follow_up,
    "goals_complete": _goals_complete,
    "program_completed": _program_completed,
}
