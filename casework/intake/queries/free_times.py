"""The times of planners that a customer can be booked into, and what stands in the way of one."""

from datetime import timedelta
from itertools import groupby
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from casework.cases.queries.contacts import contacts_of, planner_memberships
from casework.core import clock
from casework.core.words import long_date
from casework.intake.models import Appointment, AppointmentSlot
from casework.intake.queries.times import hours_words, overlap, time_in_words

MOST = 60
"""So many free times are offered at once; later ones are a link away."""
LONGEST = timedelta(minutes=480)


def published_for(enrollment):
    """Times, free or not, of the planners of the customer's region that are still to come."""
    own = planner_memberships(enrollment).filter(
        user=OuterRef("planner_id"), organisation=OuterRef("organisation_id")
    )
    rows = AppointmentSlot.objects.published().filter(
        Exists(own), planner__is_active=True, starts_at__gt=clock.now()
    )
    return rows.select_related("planner", "organisation").order_by("starts_at", "pk")


def free_times(enrollment, since=None):
    """(the first free times, the day from which more follow or None). `since` is a day to begin with."""
    rows = published_for(enrollment).free()
    if since:
        rows = rows.filter(starts_at__gte=clock.midnight(since))
    found = list(rows[: MOST + 1])
    more = clock.local_date(found[MOST].starts_at) if len(found) > MOST else None
    return found[:MOST], more if more != since else None


def slot_known_as(public_id):
    """The time with this public id (text), free or not; None for anything else."""
    try:
        key = UUID(public_id)
    except ValueError:
        return None
    return AppointmentSlot.objects.select_related("planner").filter(public_id=key).first()


def time_choices(enrollment, slots):
    """`slots` as choices by day: [(day, [(public id, hours, planner, place)])]; contacts of the customer are marked."""
    listed = {contact.user_id for contact in contacts_of(enrollment)}
    return [
        (long_date(day), [(str(slot.public_id), _slot_label(slot, listed)) for slot in group])
        for day, group in groupby(slots, key=lambda slot: clock.local_date(slot.starts_at))
    ]


def _slot_label(slot, listed):
    planner = _("%(name)s (contact)") % {"name": slot.planner} if slot.planner_id in listed else slot.planner
    return f"{hours_words(slot)} · {planner} · {slot.place}"


def why_not(enrollment, slot):
    """Why the customer of `enrollment` cannot be booked into `slot` now, as a sentence; "" when nothing is known to
    stand in the way. Whether somebody else took it this moment only the constraint knows."""
    if slot.starts_at <= clock.now():
        return _("This time has passed. Choose one that is still to come.")
    if slot.withdrawn_at:
        return _("The planner withdrew this time. Choose another one.")
    taken = Appointment.objects.open().filter(slot=slot).first()
    if taken and taken.customer_id == enrollment.customer_id:
        return _("This customer is booked into this time already.")
    if taken:
        return taken_words()
    if not published_for(enrollment).filter(pk=slot.pk).exists():
        return _("This is not a time of a planner of the customer's region. Choose another one.")
    return ""


def taken_words():
    """What is said to the second of two who book one time."""
    return _("Somebody else was booked into this time a moment ago. The next free times are below.")


def same_time_words(enrollment, slot, leaving_out=None):
    """The sentence that the customer is somewhere else at the time of `slot`; "" when free. `leaving_out` is an
    appointment that would end."""
    around = (slot.starts_at - LONGEST, slot.starts_at + LONGEST)
    rows = (
        Appointment.objects.open()
        .with_time()
        .filter(customer_id=enrollment.customer_id, slot__starts_at__range=around)
    )
    rows = rows.exclude(pk=leaving_out.pk) if leaving_out else rows
    other = next((row for row in rows if overlap(row.slot, slot)), None)
    if other is None:
        return ""
    words = {"when": time_in_words(other.slot), "planner": other.slot.planner}
    return _("The customer has an appointment with %(planner)s at that time: %(when)s.") % words


def open_with_planner(enrollment, planner=None):
    """The customer's appointments that are still to come, with `planner` or with all, soonest first."""
    rows = (
        Appointment.objects.open()
        .with_time()
        .filter(customer_id=enrollment.customer_id, slot__starts_at__gt=clock.now())
    )
    rows = rows.filter(slot__planner=planner) if planner else rows
    return list(rows.order_by("slot__starts_at", "pk"))
