"""May a customer exit, and what speaks against it. Pure and dated; what an exit means stands in `exit_meaning.py`.

Facts in, findings and plain answers out; `outcomes/queries` gathers the facts and words the screen. Sources: seeds
000:246-275, 001:324-386, 002:110-123; `domain.md` C1, C8, C9; `federal.md` 3.
"""

from dataclasses import dataclass
from datetime import date

from casework.core.types import Finding, Severity
from programs.exit_meaning import exclusion
from programs.outcomes import ExitCheck
from programs.service_clock import EXIT_POLICY, EXIT_SOURCE, GapSpan, Given, ServiceSpan, participation_ends
from programs.summary import Answer, OutcomeFacts, answer
from programs.types import ProgramSpec


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
    """What the record holds: the outcomes, the day of enrollment, every service of the person, and planned gaps."""

    outcomes: OutcomeFacts
    enrolled_on: date | None
    services: tuple[ServiceSpan, ...] = ()
    gaps: tuple[GapSpan, ...] = ()
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
    """Return what does not fit an exit that may be or was recorded, and that its reason leaves the person out of the
    measures; the exit is kept and this is shown (`domain.md` C9)."""
    return (*_service_doubts(facts, wish), *_evidence_doubts(facts, wish), *_left_out(spec, wish))


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
        "employment": (
            _lasting(facts.outcomes.jobs, wish.exited_on),
            "no unsubsidized job is entered that lasts",
        ),
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


def _lasting(jobs, exited_on):
    """Unsubsidized jobs that went on beyond the exit, so none that was over before the enrollment either."""
    return [
        job for job in jobs if not job.is_subsidized and (job.ended_on is None or job.ended_on > exited_on)
    ]


def _left_out(spec, wish):
    status = spec.exit.statuses.get(wish.status)
    reason = status.reason(wish.reason) if status and wish.reason else None
    found = exclusion(spec, reason) if reason else None
    return [found] if found else []


def came_back(facts: ExitFacts, exited_on: date) -> tuple[Finding, ...]:
    """Return a finding for each qualifying service that began after the exit and within 90 days of it: the exit must
    be deleted (EX-6). Services of partners count; days of planned gaps are left out of the 90."""
    limit = participation_ends(exited_on, facts.gaps)
    held = limit > participation_ends(exited_on)
    found = []
    for span in facts.services:
        began = span.started_on
        if span.counts and span.given is not Given.PLANNED and began and exited_on < began < limit:
            who = f" with {span.partner}" if span.partner else ""
            within = "within 90 days of the exit" + (", planned gaps left out" if held else "")
            text = f"{span.label}{who} began {within}: the exit must be taken back."
            found.append(Finding("came_back", text, {"began": began}, EXIT_POLICY, Severity.WARNING))
    return tuple(found)
