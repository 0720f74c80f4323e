"""A planner withdraws a time that nobody is booked into."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.core import clock
from casework.intake.models import Appointment, AppointmentSlot
from casework.intake.queries.times import time_in_words


def withdraw_time(planner, slot):
    """Withdraw `slot` and return whether this call did it; False when it was withdrawn already.

    Raises ValidationError with code `booked` while a customer is booked into it: that appointment is cancelled first.
    """
    with recording(planner, "withdraw_time") as event:
        held = AppointmentSlot.objects.select_for_update(of=["self"]).get(pk=slot.pk)
        if held.withdrawn_at:
            event.drop()
            return False
        if Appointment.objects.open().filter(slot=held).exists():
            text = _("A customer is booked into this time. Cancel the appointment first, with a reason.")
            raise ValidationError(text, code="booked")
        held.withdrawn_at = clock.now()
        held.touch()
        held.save(update_fields=["withdrawn_at", "version", "updated_at"])
        event.about(held, time=time_in_words(held))
    return True
