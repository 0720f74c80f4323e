"""The applicant sends the application to the provider."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.intake.models import Application
from casework.intake.notifications.applications import tell_of_application
from casework.intake.queries.own_application import own_parts


def submit_application(actor, application):
    """Send it and return the saved Application. From then on it is read-only for the applicant (R4 runs).

    Sent twice it is sent once. The provider's staff are told in the same transaction. Raises ValidationError when a
    section is not done, or the application ended.
    """
    with recording(actor, "submit_application") as event:
        enrollment = Enrollment.objects.select_for_update().get(pk=application.enrollment_id)
        row = Application.objects.select_for_update(of=["self"]).get(pk=application.pk)
        row.enrollment = enrollment
        own = own_parts(row)
        if own.stage == "submitted":
            event.drop()
            return row
        if own.stage != "ready":
            raise ValidationError(_not_ready(own), code=own.stage)
        row.submitted_at = clock.now()
        row.touch()
        row.save(update_fields=["submitted_at", "version", "updated_at"])
        move_anchors(enrollment, application_submitted_on=clock.today())
        event.about(row)
        tell_of_application(row)
    return row


def _not_ready(own):
    if own.next_part and own.is_open:
        return _("Finish this part first: %(part)s") % {"part": own.next_part.section.title}
    return _("This application cannot be sent any more.")
