"""A planner's own times, a week at a time, with who is booked."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.urls import reverse

from casework.accounts.enums import Role
from casework.accounts.models import Organisation
from casework.cases.access import visible_enrollments
from casework.core import clock
from casework.intake.models import Appointment, AppointmentSlot
from casework.intake.queries.times import hours_words
from programs.attendance import week_of

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class OwnTime:
    """One time in the planner's week; `customer` is None when it is free, or beyond the planner's reach."""

    slot: AppointmentSlot
    booking: Appointment | None
    customer: object

    @property
    def hours(self):
        """From when to when."""
        return hours_words(self.slot)

    @property
    def is_past(self):
        """Whether it has begun, so that nothing can be done about it."""
        return self.slot.starts_at <= clock.now()


def planner_homes(member):
    """The organizations for which `member` is an LWIA career planner today."""
    ids = [grant.organisation_id for grant in member.grants if grant.role == Role.LWIA_CAREER_PLANNER]
    return list(Organisation.objects.filter(pk__in=ids).order_by("name", "pk"))


def last_place(planner):
    """Where the planner published a time for last: what the form begins with."""
    return (
        AppointmentSlot.objects.filter(planner=planner)
        .order_by("-pk")
        .values_list("place", flat=True)
        .first()
    )


def week_asked_for(text):
    """The Sunday of the week that the address names by one of its days; of this week for anything else."""
    try:
        return week_of(date.fromisoformat(text))
    except ValueError:
        return week_of(clock.today())


def schedule_of(member, sunday):
    """What the page shows of the week from `sunday`: days with their times, withdrawn ones of today, other weeks."""
    begins, ends = clock.midnight(sunday), clock.midnight(sunday + WEEK)
    mine = AppointmentSlot.objects.filter(planner=member.user).select_related("organisation")
    slots = list(mine.published().filter(starts_at__gte=begins, starts_at__lt=ends).order_by("starts_at"))
    times = _with_bookings(member, slots)
    withdrawn = mine.filter(withdrawn_at__gte=clock.midnight(clock.today()), starts_at__gt=clock.now())
    coming = mine.published().filter(starts_at__gte=ends).order_by("starts_at").first()
    return {
        "days": [
            (day, list(group))
            for day, group in groupby(times, key=lambda time: clock.local_date(time.slot.starts_at))
        ],
        "withdrawn": list(withdrawn.order_by("starts_at")[:20]),
        "sunday": sunday,
        "saturday": sunday + WEEK - timedelta(days=1),
        "week_before": (sunday - WEEK).isoformat(),
        "week_after": (sunday + WEEK).isoformat(),
        "coming": clock.local_date(coming.starts_at) if coming else None,
        "free_count": sum(1 for time in times if time.booking is None and not time.is_past),
        "booked_count": sum(1 for time in times if time.booking),
    }


def _with_bookings(member, slots):
    rows = Appointment.objects.open().filter(slot__in=slots).select_related("customer", "enrollment")
    bookings = {row.slot_id: row for row in rows}
    cases = {row.enrollment_id for row in bookings.values()}
    reached = (
        set(visible_enrollments(member).filter(pk__in=cases).values_list("pk", flat=True)) if cases else set()
    )
    found = []
    for slot in slots:
        booking = bookings.get(slot.pk)
        seen = booking is not None and booking.enrollment_id in reached
        found.append(OwnTime(slot, booking, booking.customer if seen else None))
    return found


def week_url(slot):
    """The address of the week in which a time of the planner lies."""
    return f"{reverse('intake:show_schedule')}?week={clock.local_date(slot.starts_at).isoformat()}"
