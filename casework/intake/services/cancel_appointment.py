"""An appointment is cancelled, by staff or by the planner; its time is free again."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Customer
from casework.cases.services.touch_enrollments import touch_enrollments
from casework.core import clock
from casework.intake.models import Appointment
from casework.intake.notifications.appointments import tell_cancelled
from casework.intake.queries.times import time_in_words


def cancel_appointment(actor, appointment, *, reason):
    """Cancel `appointment` for `reason`, which the customer reads, and return whether this call did it; False when it
    was cancelled already. Raises ValidationError keyed by field without a reason, with code `passed` once it began."""
    reason = " ".join(reason.split())
    if not reason:
        raise ValidationError({"reason": _("Say why it is cancelled")})
    with recording(actor, "cancel_appointment", reason=reason) as event:
        Customer.objects.select_for_update(no_key=True).only("pk").get(pk=appointment.customer_id)
        rows = Appointment.objects.select_for_update(of=["self"]).with_time().select_related("enrollment")
        held = rows.get(pk=appointment.pk)
        if held.cancelled_at:
            event.drop()
            return False
        if held.slot.starts_at <= clock.now():
            text = _("This appointment has begun or passed. Say in a case note what came of it.")
            raise ValidationError(text, code="passed")
        held.cancelled_at, held.cancelled_by, held.cancelled_because = clock.now(), actor, reason
        held.touch()
        held.save(
            update_fields=["cancelled_at", "cancelled_by", "cancelled_because", "version", "updated_at"]
        )
        event.about(held, time=time_in_words(held.slot))
        touch_enrollments([held.enrollment])
        tell_cancelled(actor, held)
    return True
