"""The reminder of an appointment goes out, once."""

from casework.audit.services.record_event import recording
from casework.core import clock
from casework.intake.models import Appointment
from casework.intake.notifications.appointments import tell_coming


def remind_of_appointment(appointment):
    """Remind the customer of `appointment`, or the assigned worker where the customer has no account; return whether
    this call did it. Cancelled, past and reminded ones are left alone, so twice or late does no harm."""
    with recording(None, "remind_of_appointment") as event:
        rows = Appointment.objects.select_for_update(of=["self"]).with_time()
        rows = rows.select_related(
            "customer__user", "enrollment__assigned_worker", "enrollment__organisation"
        )
        held = rows.get(pk=appointment.pk)
        if held.cancelled_at or held.reminded_at or held.slot.starts_at <= clock.now():
            event.drop()
            return False
        held.reminded_at = clock.now()
        held.touch()
        held.save(update_fields=["reminded_at", "version", "updated_at"])
        event.about(held)
        tell_coming(held)
    return True
