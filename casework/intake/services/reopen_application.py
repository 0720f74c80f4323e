"""Staff give a submitted application back to the applicant for correction."""

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.enums import MessageKind
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.cases.services.send_message import send_message
from casework.intake.models import Application
from casework.intake.queries.suitability_page import cannot_correct, may_correct


def reopen_application(actor, application, *, reason):
    """Take the submission back and tell the applicant why; return the Application.

    The clock of the review (R4) stops and begins anew with the next submission. Opened twice it is opened once. Raises
    ValidationError: "decided" once there is a recommendation, "no_account" when the customer cannot sign in.
    """
    with recording(actor, "reopen_application", reason=reason) as event:
        enrollment = Enrollment.objects.select_for_update().get(pk=application.enrollment_id)
        row = Application.objects.select_for_update(of=["self"]).get(pk=application.pk)
        if not may_correct(enrollment, row):
            raise ValidationError(cannot_correct(), code="decided")
        user = enrollment.customer.user
        if user is None or not user.is_active:
            raise ValidationError(
                _("The customer has no open account to correct it with. Correct the answers yourself."),
                code="no_account",
            )
        if row.submitted_at is None:
            event.drop()
            return row
        row.submitted_at = None
        row.touch()
        row.save(update_fields=["submitted_at", "version", "updated_at"])
        move_anchors(enrollment, application_submitted_on=None)
        event.about(row)
        _tell(actor, user, enrollment, reason)
    return row


def _tell(actor, user, enrollment, reason):
    with translation.override(user.preferred_language or enrollment.customer.language):
        words = {"organisation": enrollment.organisation, "reason": reason}
        text = _(
            "%(organisation)s asks you to correct your application, then to submit it again. This is what they "
            "say:\n\n%(reason)s"
        )
        send_message(
            actor,
            readers=[user],
            subject=_("Please correct your application"),
            text=text % words,
            kind=MessageKind.NOTICE,
            enrollment=enrollment,
            link=reverse("intake:show_my_application", args=[enrollment.public_id]),
            by_email=True,
        )
