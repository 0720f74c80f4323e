"""What an exit must be, for the form and again for the service that writes."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _

from casework.cases.enums import SchoolStatus
from outcomes.queries.exit_readiness import exit_facts, finding_words
from outcomes.queries.exit_rules import tidy_exit
from outcomes.queries.exits import programs_left
from programs.exit_readiness import ExitWish, refusals

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
