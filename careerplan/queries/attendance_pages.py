"""What the pages of attendance of one service show: its weeks, one week, and the flag of missed days."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from careerplan.enums import ServiceStatus
from careerplan.models import AttendanceDay, AttendanceWeek, Service
from careerplan.queries.attendance import (
    AttendanceFacts,
    GridDay,
    absence_flags,
    read_attendance_facts,
    why_service_closed,
)
from careerplan.queries.words import hours_text
from casework.core import clock
from programs.attendance import days_of, more_than_planned, total_of, week_of, weeks_of, why_closed
from programs.registry import get_program


@dataclass(frozen=True)
class WeekLine:
    """One week of a service in its table (F355): total hours (Decimal), how many days are entered, and the
    AttendanceWeek, None while nobody submitted it."""

    starts_on: date
    total: Decimal
    entered: int
    week: AttendanceWeek | None

    @property
    def ends_on(self):
        """The Saturday."""
        return days_of(self.starts_on)[-1]

    @property
    def hours(self):
        """The total as people write it; "" while nothing is entered."""
        return hours_text(self.total) if self.entered else ""

    @property
    def is_verified(self):
        """Whether the week is locked."""
        return self.week is not None and self.week.verified_at is not None

    @property
    def is_submitted(self):
        """Whether the customer submitted it and nobody verified it yet."""
        return self.week is not None and self.week.submitted_at is not None and not self.is_verified

    @property
    def is_current(self):
        """Whether today lies in it."""
        return self.starts_on == week_of(clock.today())


@dataclass(frozen=True)
class WeekPage:
    """One week of one service: its line, days for the grid, why nothing can be entered ("" when it can), and what is
    worth a warning."""

    line: WeekLine
    days: tuple[GridDay, ...]
    closed: str
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class AttendedService:
    """A service with its weeks, for a list of services: its name in the program's words, and what may be done."""

    service: Service
    label: str
    weeks: tuple[WeekLine, ...]
    closed: str

    @property
    def hours(self):
        """All hours so far as people write them."""
        return hours_text(total_of(line.total for line in self.weeks))

    @property
    def current(self):
        """The week of today, else the last one that has begun, or None."""
        return next(iter(self.recent), None)

    @property
    def recent(self):
        """The weeks that have begun, the latest first."""
        this_week = week_of(clock.today())
        return [line for line in reversed(self.weeks) if line.starts_on <= this_week]

    @property
    def unverified(self):
        """Weeks with entries that nobody verified."""
        return [line for line in self.weeks if line.entered and not line.is_verified]


def attendance_weeks(service):
    """The `WeekLine`s of `service`, the first week first (`domain.md` R25). Two queries."""
    return _weeks_of([service])[service.pk]


def attended_services(enrollment):
    """The `AttendedService`s of the plan that have begun, in the order of the plan. Three queries."""
    rows = Service.objects.kept().filter(enrollment=enrollment).exclude(status=ServiceStatus.NOT_STARTED)
    return _attended(rows.select_related("enrollment").order_by("started_on", "pk"))


def own_attendance(services):
    """The `AttendedService`s of a customer among `services` (a QuerySet from the door) that are Started/Open. Three
    queries."""
    rows = services.filter(status=ServiceStatus.STARTED).select_related("enrollment")
    return _attended(rows.order_by("started_on", "pk"), needs_provider=True)


def _attended(rows, *, needs_provider=False):
    services = list(rows)
    weeks = _weeks_of(services)
    facts = AttendanceFacts(clock.today(), needs_provider)
    found = []
    for service in services:
        catalogue = get_program(service.enrollment.program).catalogue
        kind = catalogue.get(service.service_type)
        if kind is None or kind.is_attended:
            label = catalogue.text(service.service_type)
            closed = why_service_closed(service, facts)
            found.append(AttendedService(service, label, tuple(weeks[service.pk]), closed))
    return found


def _weeks_of(services):
    keys = [service.pk for service in services]
    hours = defaultdict(list)
    for key, day, counted in AttendanceDay.objects.filter(service__in=keys).values_list(
        "service", "day", "hours"
    ):
        hours[key, week_of(day)].append(counted)
    known = AttendanceWeek.objects.filter(service__in=keys).select_related("verified_by", "submitted_by")
    weeks = {(row.service_id, row.starts_on): row for row in known}
    return {
        service.pk: [
            WeekLine(
                week,
                total_of(hours[service.pk, week]),
                len(hours[service.pk, week]),
                weeks.get((service.pk, week)),
            )
            for week in weeks_of(service.started_on, service.due_on)
        ]
        for service in services
    }


def why_no_attendance(service, weeks):
    """Why the tab has nothing to show yet (F351), in words; "" once there are weeks to open.

    A service that began shows its weeks whatever its status is now.
    """
    if not weeks:
        return _("Attendance needs a start date and a planned end date.")
    if service.status == ServiceStatus.STARTED or any(line.entered for line in weeks):
        return ""
    return _("Attendance can be entered while the status is Started/Open.")


def attendance_week(service, week, *, needs_provider=False, may_enter=True):
    """The `WeekPage` of the week of `service` that begins on the Sunday `week`. Two queries.

    `may_enter` False draws every day as text.
    """
    facts = read_attendance_facts([service], week, needs_provider=needs_provider)
    closed = why_service_closed(service, facts)
    days = tuple(grid_day(facts, service, day, closed, may_enter=may_enter) for day in days_of(week))
    entered = [day.row for day in days if day.row]
    line = WeekLine(week, total_of(row.hours for row in entered), len(entered), facts.week(service))
    warning = more_than_planned(line.total, service.weekly_hours)
    return WeekPage(line, days, closed, (warning.text,) if warning else ())


def grid_day(facts, service, day, closed, *, may_enter=True):
    """The `GridDay` of `service` on `day`; `closed` is why the service is closed, "" when it is not."""
    shut = None
    if not closed:
        shut = why_closed(day, starts_on=service.started_on, ends_on=service.due_on, today=facts.today)
    why = closed or (shut.text if shut else "")
    return GridDay(service, day, facts.saved(service, day), why, not may_enter)


def absence_flag(enrollment):
    """The Finding of missed class days of `enrollment`, or None (`domain.md` R41). One query."""
    return absence_flags([enrollment]).get(enrollment.pk)
