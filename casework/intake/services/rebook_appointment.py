"""An appointment moves to another time in one act: the old one ends with the new one, or nothing happens."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Customer, Enrollment
from casework.cases.services.touch_enrollments import touch_enrollments
from casework.core import clock
from casework.core.records import sent_before
from casework.intake.models import Appointment, AppointmentSlot
from casework.intake.notifications.appointments import tell_rebooked
from casework.intake.queries.times import time_in_words
from casework.intake.services.take_time import take_time


def rebook_appointment(actor, appointment, *, slot, reason="", key=None):
    """Move `appointment` to `slot` and return the new Appointment, with the purpose of the old one.

    `reason` stands on the old one; without it that it was moved. `key` as in `book_appointment`. Raises
    ValidationError on `slot` as `take_time` does, with code `gone` when the old one was cancelled or has begun.
    """
    with recording(actor, "rebook_appointment", reason=reason) as event:
        Customer.objects.select_for_update(no_key=True).only("pk").get(pk=appointment.customer_id)
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=appointment.enrollment_id)
        values = {"slot": slot, "cancelled_at": None}
        earlier, public_id = sent_before(Appointment, key, {"enrollment": held}, values)
        if earlier:
            event.drop()
            earlier.already_saved = True
            return earlier
        both = AppointmentSlot.objects.select_for_update(of=["self"]).order_by("pk")
        list(both.filter(pk__in=[slot.pk, appointment.slot_id]))
        old = Appointment.objects.select_for_update(of=["self"]).with_time().get(pk=appointment.pk)
        if old.cancelled_at or old.slot.starts_at <= clock.now():
            text = _("This appointment was cancelled or has begun meanwhile. Book a new one.")
            raise ValidationError(text, code="gone")
        new = take_time(actor, held, slot, purpose=old.purpose, public_id=public_id, instead_of=old)
        new.already_saved = False
        old.cancelled_at, old.cancelled_by = clock.now(), actor
        moved = _("Moved to %(when)s") % {"when": time_in_words(new.slot)}
        old.cancelled_because = " ".join(reason.split()) or moved
        old.touch()
        old.save(update_fields=["cancelled_at", "cancelled_by", "cancelled_because", "version", "updated_at"])
        event.about(new, time=time_in_words(new.slot), instead_of=time_in_words(old.slot))
        touch_enrollments([held])
        tell_rebooked(actor, old, new)
    return new
