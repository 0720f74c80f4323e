"""Staff book a customer into a time that a planner published (F193, 002:75)."""

from casework.audit.services.record_event import recording
from casework.cases.models import Customer, Enrollment
from casework.cases.services.touch_enrollments import touch_enrollments
from casework.core.records import sent_before
from casework.intake.models import Appointment
from casework.intake.notifications.appointments import tell_booked
from casework.intake.queries.times import time_in_words
from casework.intake.services.take_time import take_time


def book_appointment(actor, enrollment, *, slot, purpose="", key=None):
    """Book the customer of `enrollment` into `slot` (an AppointmentSlot) and return the Appointment; customer, planner
    and assigned worker are told.

    `key` is the UUID the form was opened with, so a form sent twice is one appointment (`already_saved`). Raises
    ValidationError on `slot` as `take_time` does.
    """
    with recording(actor, "book_appointment") as event:
        Customer.objects.select_for_update(no_key=True).only("pk").get(pk=enrollment.customer_id)
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        values = {"slot": slot, "cancelled_at": None}
        earlier, public_id = sent_before(Appointment, key, {"enrollment": held}, values)
        if earlier:
            event.drop()
            earlier.already_saved = True
            return earlier
        appointment = take_time(actor, held, slot, purpose=purpose, public_id=public_id)
        appointment.already_saved = False
        event.about(appointment, time=time_in_words(appointment.slot))
        touch_enrollments([held])
        tell_booked(actor, appointment)
    return appointment
