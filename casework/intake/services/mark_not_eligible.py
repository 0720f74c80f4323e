"""A customer is not eligible or does not take part; leaving is nobody's penalty (seed 004:222; `domain.md` 1.1)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.queries.options import options_for
from casework.audit.services.record_event import recording
from casework.cases.enums import EnrollmentStatus
from casework.cases.models import Enrollment
from casework.cases.services.add_case_note import add_case_note
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.intake.services.enroll_at_orientation import BEFORE
from programs.registry import get_program


def mark_not_eligible(actor, enrollment, *, not_enrolled_on, reason, note=""):
    """End the way in on `not_enrolled_on` for `reason` (a code of the program's list) and return the enrollment.

    `note` becomes a case note of that day. Done already with the same day and reason, nothing is done again. Raises
    ValidationError keyed by field when the day lies ahead, the reason is none of the list, or "Other" has no note; code
    `closed` when the customer is enrolled or the enrollment is over.
    """
    note = note.strip()
    with recording(actor, "mark_not_eligible") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        facts = {"not_enrolled_on": not_enrolled_on, "not_enrolled_reason": reason}
        if held.status == EnrollmentStatus.NOT_ENROLLED and all(
            getattr(held, name) == value for name, value in facts.items()
        ):
            event.drop()
            return held
        if held.status not in BEFORE:
            raise ValidationError(_("Only a customer who is not enrolled yet is marked here."), code="closed")
        reasons = dict(options_for(held.program, get_program(held.program).not_enrolled_reasons))
        _check(not_enrolled_on, reason, note, reasons)
        if note:
            add_case_note(actor, held, contact_on=not_enrolled_on, text=note, task="eligibility")
        facts["status"] = EnrollmentStatus.NOT_ENROLLED
        move_anchors(held, **facts, version=held.version + 1)
        event.about(held, reason=str(reasons[reason]), not_enrolled_on=not_enrolled_on.isoformat())
    return held


def _check(day, reason, note, reasons):
    problems = {}
    if day > clock.today():
        problems["not_enrolled_on"] = _("The date cannot be after today")
    if reason not in reasons:
        problems["reason"] = _("Select the reason from the list")
    if reason == "other" and not note:
        problems["note"] = _("Say in the note what the other reason is")
    if problems:
        raise ValidationError(problems)
