"""May a customer exit, what an exit on a day would mean, and what speaks against it. Pure and dated.

Facts in, findings and plain answers out; `outcomes/queries` gathers the facts and words the screen. Sources: seeds
000:246-275, 001:324-386, 002:110-123; `domain.md` C1, C8, C9; `federal.md` 3.
"""

from dataclasses import dataclass
from datetime import date

from casework.core.types import Citation, Finding, Severity
from programs.follow_up_schedule import FollowUpItem, due_follow_ups
from programs.outcomes import ExitCheck, ExitReason
from programs.program_years import program_year_of
from programs.service_clock import EXIT_POLICY, EXIT_SOURCE, Given, ServiceSpan, participation_ends
from programs.summary import Answer, OutcomeFacts, answer
from programs.types import ProgramSpec

EXCLUSIONS = Citation("PIRL 923", "https://rsa.ed.gov/sites/default/files/subregulatory/TAC-17-01.pdf")


@dataclass(frozen=True, kw_only=True)
class ExitWish:
    """An exit as somebody wants to record it. `evidence` are the reasons that hold together, where several may."""

    exited_on: date
    status: str
    reason: str = ""
    reason_text: str = ""
    evidence: tuple[str, ...] = ()
    left_early: bool = False


@dataclass(frozen=True, kw_only=True)
class ExitFacts:
    """What the record holds: the outcomes, the day of enrollment, and every service of the own provider."""

    outcomes: OutcomeFacts
    enrolled_on: date | None
    services: tuple[ServiceSpan, ...] = ()
    birth_date: date | None = None
    studies: tuple[date, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CheckedItem:
    """A box of the exit checklist and whether it ticks itself."""

    check: ExitCheck
    answer: Answer

    @property
    def holds_back(self) -> bool:
        """Whether the exit waits for it (C1)."""
        return self.check.required and not self.answer.done


def checklist(spec: ProgramSpec, facts: OutcomeFacts) -> tuple[CheckedItem, ...]:
    """Return the program's boxes in order, each with its answer."""
    return tuple(
        CheckedItem(check=item, answer=answer(item.rule, spec, facts)) for item in spec.exit.checklist
    )


def refusals(spec: ProgramSpec, facts: ExitFacts, wish: ExitWish) -> dict[str, Finding]:
    """Return what makes the exit impossible, keyed by what is wrong: exited_on, exit_status, exit_reason,
    reason_text or checklist; empty when it may be recorded."""
    found = _date_refusals(facts, wish) | _reason_refusals(spec, wish)
    waiting = [item for item in checklist(spec, facts.outcomes) if item.holds_back]
    if waiting and not wish.left_early:
        text = "Still open: " + "; ".join(item.check.label.rstrip(".") for item in waiting) + "."
        found["checklist"] = Finding("checklist_open", text)
    return found


def doubts(spec: ProgramSpec, facts: ExitFacts, wish: ExitWish) -> tuple[Finding, ...]:
    """Return what does not fit an exit that may be or was recorded; it is kept and shown (`domain.md` C9)."""
    return (*_service_doubts(facts, wish), *_evidence_doubts(facts, wish))


def _date_refusals(facts, wish):
    if facts.enrolled_on is None:
        return {"exited_on": Finding("not_enrolled", "Nobody can exit before the enrollment has a date.")}
    if wish.exited_on < facts.enrolled_on:
        text = "The exit cannot be before the enrollment."
        return {"exited_on": Finding("before_enrollment", text, {"enrolled": facts.enrolled_on})}
    if wish.exited_on > facts.outcomes.as_of:
        return {
            "exited_on": Finding("future", "The exit cannot be after today.", {"today": facts.outcomes.as_of})
        }
    return {}


def _reason_refusals(spec, wish):
    status = spec.exit.statuses.get(wish.status)
    if status is None:
        return {"exit_status": Finding("unknown_status", "Select a status from the list.")}
    if wish.left_early and (not spec.exit.early_leaving or wish.status != spec.exit.early_status):
        return {"exit_status": Finding("not_early", "This status is not one of leaving early.")}
    chosen = wish.evidence if status.several_reasons else (wish.reason,) * bool(wish.reason)
    if status.reasons and not chosen:
        return {"exit_reason": Finding("reason_missing", f"Select the {spec.exit.reason_label.lower()}.")}
    if any(status.reason(code) is None for code in chosen):
        return {"exit_reason": Finding("unknown_reason", "Select a reason that belongs to the status.")}
    if any(status.reason(code).needs_text for code in chosen) and not wish.reason_text.strip():
        return {"reason_text": Finding("text_missing", "Say which other reason it is.")}
    return {}


def _service_doubts(facts, wish):
    found = []
    for span in facts.services:
        if not span.counts or span.partner:
            continue
        if span.given is Given.OPEN:
            text = f"{span.label} is open: an exit says that no service goes on."
            found.append(("service_open", text, {"started": span.started_on} if span.started_on else {}))
        elif span.given is Given.DONE and span.completed_on and span.completed_on > wish.exited_on:
            text = f"{span.label} was completed after the exit. Correct one of the two dates."
            found.append(("service_after", text, {"completed": span.completed_on}))
    return [Finding(code, text, dates, EXIT_SOURCE, Severity.WARNING) for code, text, dates in found]


def _evidence_doubts(facts, wish):
    held = {
        "credential": (facts.outcomes.credentials, "no credential is entered"),
        "employment": (_lasting(facts.outcomes.jobs), "no unsubsidized job is entered that lasts"),
        "education": (facts.studies, "no course or school is entered"),
    }
    return [
        Finding(
            f"evidence_{code}",
            f"The completion rests on a reason for which {held[code][1]}.",
            severity=Severity.WARNING,
        )
        for code in wish.evidence
        if code in held and not held[code][0]
    ]


def _lasting(jobs):
    return [job for job in jobs if not job.is_subsidized and job.ended_on is None]


def came_back(facts: ExitFacts, exited_on: date) -> tuple[Finding, ...]:
    """Return a finding for each qualifying service that began after the exit and within 90 days of it: the exit must
    be deleted (EX-6). Services of partners count."""
    limit = participation_ends(exited_on)
    found = []
    for span in facts.services:
        began = span.started_on
        if span.counts and span.given is not Given.PLANNED and began and exited_on < began < limit:
            who = f" with {span.partner}" if span.partner else ""
            text = f"{span.label}{who} began within 90 days of the exit: the exit must be taken back."
            found.append(Finding("came_back", text, {"began": began}, EXIT_POLICY, Severity.WARNING))
    return tuple(found)


@dataclass(frozen=True, kw_only=True)
class Quarter:
    """A calendar quarter, both days inclusive."""

    starts_on: date
    ends_on: date


@dataclass(frozen=True, kw_only=True)
class ExitMeaning:
    """What an exit on `exited_on` brings (`federal.md` 3.3): the second and fourth quarter after the one of the
    exit, the last day a credential counts, the program years whose reports it enters, and the follow-ups that fall due.

    `exclusion` says that the reason leaves the person out of the measures (PIRL 923), None when it does not.
    """

    exited_on: date
    second_quarter: Quarter
    fourth_quarter: Quarter
    credential_until: date
    gains_year: int
    second_year: int
    fourth_year: int
    follow_ups: tuple[FollowUpItem, ...] = ()
    exclusion: Finding | None = None


def meaning_of_exit(
    spec: ProgramSpec,
    exited_on: date,
    as_of: date,
    notes: tuple[date, ...] = (),
    reason: ExitReason | None = None,
) -> ExitMeaning:
    """Return what an exit on `exited_on` with `reason` means, as known on `as_of`; `notes` are days of follow-up."""
    return ExitMeaning(
        exited_on=exited_on,
        second_quarter=quarter_after(exited_on, 2),
        fourth_quarter=quarter_after(exited_on, 4),
        credential_until=_a_year_after(exited_on),
        gains_year=program_year_of(exited_on),
        second_year=program_year_of(exited_on) + 1,
        fourth_year=exited_on.year + 1,
        follow_ups=due_follow_ups(spec, exited_on, notes, as_of),
        exclusion=_exclusion(reason),
    )


def quarter_after(day: date, count: int) -> Quarter:
    """Return the `count`-th full calendar quarter after the one that holds `day`."""
    number = day.year * 4 + (day.month - 1) // 3 + count
    starts_on = date(number // 4, number % 4 * 3 + 1, 1)
    following = number + 1
    ends_on = date.fromordinal(date(following // 4, following % 4 * 3 + 1, 1).toordinal() - 1)
    return Quarter(starts_on=starts_on, ends_on=ends_on)


def _a_year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def _exclusion(reason):
    if reason is None or reason.federal_code == "00":
        return None
    text = f"“{reason.label}” leaves the customer out of the measures (PIRL 923, code {reason.federal_code})."
    if reason.federal_code in ("02", "04"):
        text += " It must be expected to last longer than 90 days."
    return Finding("excluded", text, {}, EXCLUSIONS, Severity.INFO)
