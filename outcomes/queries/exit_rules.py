"""What follows from an exit or a planned gap as it was filled in, for the services that write them."""

from casework.cases.enums import CompletionStatus, EnrollmentStatus
from casework.core.words import short_date
from programs.registry import get_program

EVIDENCE = ("credential", "employment", "education")
"""What a successful completion may rest on (002:114-117): each is a fact of the enrollment, with its day."""


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


def has_ended(enrollment):
    """Whether no exit can be recorded any more. Where another system ends the enrollment, how the program was completed
    may be told after it (C8)."""
    if enrollment.status == EnrollmentStatus.NOT_ENROLLED:
        return True
    return not enrollment.is_open and get_program(enrollment.program).exit.ends_enrollment


def enrollment_after(enrollment, exits):
    """Facts (field of Enrollment -> value) that `exits`, the kept exits of `enrollment`, make.

    It ends with the exit from the last of the programs inside the program that the customer is in; without exits it
    goes on, or intake does where nobody was enrolled yet. Where another system's exit ends it, only the completion is
    kept (C8).
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
        **{
            f"completed_with_{code}_on": last.exited_on if completion and code in last.evidence else None
            for code in EVIDENCE
        },
    }
    if spec.exit.ends_enrollment:
        goes_on = EnrollmentStatus.ENROLLED if enrollment.enrolled_on else EnrollmentStatus.APPLYING
        facts["status"] = EnrollmentStatus.EXITED if is_left else goes_on
        facts["exited_on"] = last.exited_on if is_left else None
    return facts


def gap_words(gap):
    """The days of a gap, for the log."""
    return f"{short_date(gap.starts_on)} – {short_date(gap.ends_on)}"
