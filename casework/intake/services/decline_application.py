"""The applicant does not want to go on."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.enums import ApplicationOutcome
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.intake.models import Application
from casework.intake.queries.own_application import own_parts


def decline_application(actor, application, because=""):
    """End the application as "Declined to participate in the application" (002:58) and return it; the answers stay.

    `because` is the reason in the applicant's words, "" for none. Declined twice it is declined once. Raises
    ValidationError when staff have decided already.
    """
    with recording(actor, "decline_application", reason=because) as event:
        enrollment = Enrollment.objects.select_for_update().get(pk=application.enrollment_id)
        row = Application.objects.select_for_update(of=["self"]).get(pk=application.pk)
        row.enrollment = enrollment
        own = own_parts(row)
        if own.stage == "declined":
            event.drop()
            return row
        if not own.may_decline:
            raise ValidationError(_("This application has ended already."), code="closed")
        row.declined_because, row.ended_at = because, clock.now()
        row.touch()
        row.save(update_fields=["declined_because", "ended_at", "version", "updated_at"])
        move_anchors(enrollment, application_outcome=ApplicationOutcome.DECLINED)
        event.about(row)
    return row
