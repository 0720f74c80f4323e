"""The undo of a withdrawn time, until the end of the day."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.models import User
from casework.audit.services.record_event import recording
from casework.core import clock
from casework.intake.models import AppointmentSlot
from casework.intake.queries.times import time_in_words
from casework.intake.services.settle_times import settle_times


def restore_time(planner, slot):
    """Publish `slot` again and return whether this call did it; False when it stands already.

    Raises ValidationError with code `expired` when it was withdrawn on an earlier day, keyed by field when it passed
    or another time stands there now.
    """
    with recording(planner, "restore_time") as event:
        User.objects.select_for_update(no_key=True).only("pk").get(pk=planner.pk)
        held = AppointmentSlot.objects.select_for_update(of=["self"]).get(pk=slot.pk)
        if held.withdrawn_at is None:
            event.drop()
            return False
        if clock.local_date(held.withdrawn_at) != clock.today():
            raise ValidationError(
                _("This was withdrawn on an earlier day. Publish it again."), code="expired"
            )
        settle_times(planner, [held.starts_at], held.minutes)
        held.withdrawn_at = None
        held.touch()
        held.save(update_fields=["withdrawn_at", "version", "updated_at"])
        event.about(held, time=time_in_words(held))
    return True
