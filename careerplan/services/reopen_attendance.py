"""A verified week of attendance is opened again, for a reason that stays with it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import AttendanceWeek
from careerplan.queries import label_of
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.touch_enrollments import touch_enrollments
from programs.registry import get_program

LONGEST_REASON = 500


def reopen_attendance(actor, service, *, week, reason):
    """Unlock the week of `service` that begins on the Sunday `week` and return its AttendanceWeek.

    Raises ValidationError keyed by `reason` when none is given, with code `open` when the week is not verified (any
    more).
    """
    reason = reason.strip()
    if not 0 < len(reason) <= LONGEST_REASON:
        raise ValidationError({"reason": _("Enter why the week is opened again, in 500 characters or fewer")})
    with recording(actor, "reopen_attendance", reason=reason) as event:
        enrollment = Enrollment.objects.select_for_update().get(pk=service.enrollment_id)
        row = AttendanceWeek.objects.select_for_update().filter(service=service, starts_on=week).first()
        if row is None or row.verified_at is None:
            raise ValidationError(_("This week is not verified, so it is open already."), code="open")
        row.verified_at = row.verified_by = None
        row.reopened_reason = reason
        row.touch()
        row.save()
        label = label_of(get_program(enrollment.program).catalogue, service.service_type)
        event.about(service, service=f"{label}, {week:%m/%d/%Y}", week=str(week))
        touch_enrollments([enrollment])
    return row
