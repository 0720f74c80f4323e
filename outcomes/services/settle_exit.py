"""What an exit must be, for the form and again for the service that writes; and what exits make of an enrollment."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _

from casework.cases.enums import CompletionStatus, EnrollmentStatus, SchoolStatus
from outcomes.queries.exit_readiness import exit_facts, finding_words
from outcomes.queries.exits import programs_left
from programs.exit_readiness import ExitWish, refusals
from programs.registry import get_program

FIELDS = (
    "sub_program",
    "exit_status",
    "exit_reason",
    "reason_text",
    "evidence",
    "exited_on",
    "school_status",
)
"""What a person fills in; `evidence` is a list of reasons, the rest text and a date."""


def tidy_exit(spec, values):
    """`values` (those of `FIELDS`) without answers that the status does not ask for, and with `left_early`."""
    status = spec.exit.statuses.get(values["exit_status"])
    several = bool(status and status.several_reasons)
    reasons = bool(status and status.reasons)
    chosen = values["evidence"] if several else [values["exit_reason"]]
    tidy = {
        **values,
        "exit_reason": values["exit_reason"] if reasons and not several else "",
        "evidence": sorted(set(values["evidence"])) if several else [],
        "left_early": bool(status and status.code == spec.exit.early_status),
    }
    needs_text = status and any(reason.needs_text for reason in map(status.reason, chosen) if reason)
    tidy["reason_text"] = " ".join(values["reason_text"].split()) if needs_text else ""
    return tidy


def settle_exit(spec, outcomes, values):
    """`values` (those of `FIELDS`) as they are stored, decided by the record as `outcomes` (an `Outcomes`) holds it.

    Raises ValidationError keyed by field; what the checklist still waits for stands with none.
    """
    tidy = tidy_exit(spec, values)
    problems = {}
    left = programs_left(spec, outcomes.enrollment, outcomes.exits)
    if tidy["sub_program"] not in left:
        problems["sub_program"] = _("Select a program that the customer has not exited yet")
    if tidy["school_status"] and tidy["school_status"] not in SchoolStatus.values:
        problems["school_status"] = _("Select one from the list")
    wish = ExitWish(
        exited_on=tidy["exited_on"],
        status=tidy["exit_status"],
        reason=tidy["exit_reason"],
        reason_text=tidy["reason_text"],
        evidence=tuple(tidy["evidence"]),
        left_early=tidy["left_early"],
    )
    for name, finding in refusals(spec, exit_facts(outcomes), wish).items():
        problems[NON_FIELD_ERRORS if name == "checklist" else name] = finding_words(finding)
    if problems:
        raise ValidationError(problems)
    return tidy


def enrollment_after(enrollment, exits):
    """Facts (field of Enrollment -> value) that `exits`, the kept exits of `enrollment`, make.

    It ends with the exit from the last of the programs inside the program that the customer is in; without exits it
    goes on. Where another system's exit ends it, only the completion is kept (C8).
    """
    spec = get_program(enrollment.program)
    last = max(exits, key=lambda row: (row.exited_on, row.pk), default=None)
    is_left = last is not None and not set(enrollment.sub_programs) - {row.sub_program for row in exits}
    status = spec.exit.statuses.get(last.exit_status) if is_left else None
    completion = status.completion if status else ""
    facts = {
        "exit_status": last.exit_status if is_left else "",
        "exit_reason": last.exit_reason if is_left else "",
        "completion_status": completion or CompletionStatus.NOT_COMPLETE,
        "completed_on": last.exited_on if completion else None,
    }
    if spec.exit.ends_enrollment:
        facts["status"] = EnrollmentStatus.EXITED if is_left else EnrollmentStatus.ENROLLED
        facts["exited_on"] = last.exited_on if is_left else None
    return facts
