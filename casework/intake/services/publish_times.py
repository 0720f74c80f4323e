"""A planner publishes times for appointments, one or a series (F193, 002:72-75)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.models import User
from casework.audit.services.record_event import recording
from casework.core.records import sent_before
from casework.intake.models import AppointmentSlot
from casework.intake.queries.times import time_in_words
from casework.intake.services.settle_times import settle_times


def publish_times(planner, *, organisation, starts, minutes, place, leave_out=False, key=None):
    """Publish times of `minutes` at `place` that begin at `starts` (aware datetimes) and return the slots, in order.

    `organisation` is the local workforce area the planner works for; `leave_out` as in `settle_times`. `key` is the
    UUID the form was opened with: sent twice, the first answer is given again (an empty list). Raises ValidationError
    keyed by field.
    """
    place = " ".join(place.split())
    if not place:
        raise ValidationError({"place": _("Enter the place")})
    starts = sorted(starts)
    with recording(planner, "publish_times") as event:
        User.objects.select_for_update(no_key=True).only("pk").get(pk=planner.pk)
        values = {"minutes": minutes, "place": place}
        earlier, public_id = sent_before(AppointmentSlot, key, {"planner": planner}, values)
        if earlier:
            event.drop()
            return []
        free = settle_times(planner, starts, minutes, leave_out=leave_out)
        slots = [
            AppointmentSlot(organisation=organisation, planner=planner, starts_at=moment, **values)
            for moment in free
        ]
        slots[0].public_id = public_id
        AppointmentSlot.objects.bulk_create(slots)
        event.about(slots[0], time=time_in_words(slots[0]), times=len(slots))
    return slots
