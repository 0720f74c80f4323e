"""A customer is enrolled at orientation, not at referral (`domain.md` 1.3)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.enums import EnrollmentStatus
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.cases.services.note_schooling import note_schooling
from casework.core import clock
from casework.core.events import scores_changed
from casework.core.words import short_date
from casework.intake.models import NeedsAssessment

BEFORE = (EnrollmentStatus.APPLYING, EnrollmentStatus.READY)


def enroll_at_orientation(actor, enrollment, *, enrolled_on):
    """Enroll the customer on `enrolled_on`, the day of orientation, and return the enrollment.

    Enrolled on that day already, nothing is done again. Raises ValidationError keyed by field when the day lies ahead
    or before the referral; code `assessment` without a complete needs assessment, `closed` when the enrollment is not
    one that waits for orientation.
    """
    with recording(actor, "enroll_at_orientation") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        if held.status == EnrollmentStatus.ENROLLED and held.enrolled_on == enrolled_on:
            event.drop()
            return held
        if held.status not in BEFORE:
            raise ValidationError(_("This customer does not wait for orientation."), code="closed")
        if not NeedsAssessment.objects.filter(enrollment=held, completed_at__isnull=False).exists():
            text = _("Complete the needs assessment first: nobody is enrolled without one.")
            raise ValidationError(text, code="assessment")
        if enrolled_on > clock.today():
            raise ValidationError({"enrolled_on": _("The day of orientation cannot be after today")})
        began = held.application_started_on
        if began and enrolled_on < began:
            text = _("The day of orientation cannot be before the referral of %(day)s")
            raise ValidationError({"enrolled_on": text % {"day": short_date(began)}})
        facts = {"status": EnrollmentStatus.ENROLLED, "enrolled_on": enrolled_on}
        move_anchors(held, **note_schooling(held.customer, facts), version=held.version + 1)
        scores_changed.send(sender=Enrollment, enrollment_ids=[held.pk])
        event.about(held, enrolled_on=enrolled_on.isoformat())
    return held
