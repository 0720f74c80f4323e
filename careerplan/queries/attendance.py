"""Attendance as it stands: what a judgement needs to know, and rows and entries turned into each other."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from careerplan.enums import Presence, ProviderKind, ServiceStatus
from careerplan.models import AttendanceDay, AttendanceWeek, Service
from careerplan.queries.words import hours_text
from casework.core import clock
from casework.core.times import length_words, time_words
from programs.attendance import MISSED_DAYS_WINDOW, DayEntry, days_of, missed_days
from programs.registry import get_program
from programs.types import ProgramSpec

CLOCK_FIELDS = ("check_in", "lunch_start", "lunch_end", "check_out")
ABSENCES_CLOCK = "absences"
"""The clock of a program that flags missed class days (`domain.md` R41)."""


@dataclass(frozen=True)
class Cell:
    """What somebody wants one day of one service to be. `entry` None clears it; `stamp` is `stamp_of` the day as the
    person saw it; `problems` ({field: text}) say what could not be read, and then nothing is written."""

    service_id: UUID
    day: date
    entry: DayEntry | None
    stamp: str
    problems: dict[str, str] = field(default_factory=dict)

    @property
    def key(self):
        """What names the cell in a grid."""
        return self.service_id, self.day


@dataclass(frozen=True)
class GridDay:
    """One day of one service in a grid: what is saved, why it cannot be entered ("" when it can), and whether the
    reader may only look."""

    service: Service
    day: date
    row: AttendanceDay | None
    closed: str = ""
    is_read_only: bool = False

    @property
    def key(self):
        """What its inputs are named after."""
        return f"{self.service.public_id.hex}_{self.day:%Y%m%d}"

    @property
    def is_open(self):
        """Whether it has inputs."""
        return not self.closed and not self.is_read_only

    @property
    def words(self):
        """What is saved, in words; "" for nothing."""
        return entry_words(entry_of(self.row), self.row.hours) if self.row else ""

    @property
    def hours(self):
        """The hours that count as people write them; "" while nothing is saved."""
        return hours_text(self.row.hours) if self.row else ""


@dataclass
class AttendanceFacts:
    """What the record holds about some services in one week, and about their customers in all services."""

    today: date
    needs_provider: bool
    services: dict[UUID, Service] = field(default_factory=dict)
    days: dict[int, list[AttendanceDay]] = field(default_factory=lambda: defaultdict(list))
    weeks: dict[int, AttendanceWeek] = field(default_factory=dict)

    def saved(self, service, day):
        """The AttendanceDay of `service` on `day`, or None."""
        own = (row for row in self.days[service.customer_id] if row.service_id == service.pk)
        return next((row for row in own if row.day == day), None)

    def elsewhere(self, service, day):
        """The AttendanceDays of the same customer on `day` in other services, of any provider."""
        rows = self.days[service.customer_id]
        return [row for row in rows if row.day == day and row.service_id != service.pk]

    def week(self, service):
        """The AttendanceWeek of `service`, or None."""
        return self.weeks.get(service.pk)

    def is_verified(self, service):
        """Whether the week of `service` is locked."""
        week = self.week(service)
        return week is not None and week.verified_at is not None


def read_attendance_facts(services, week, *, needs_provider=False):
    """The `AttendanceFacts` of `services` (a list) in the week that begins on the Sunday `week`. Two queries."""
    facts = AttendanceFacts(
        clock.today(), needs_provider, {service.public_id: service for service in services}
    )
    customers = {service.customer_id for service in services}
    days = AttendanceDay.objects.filter(customer__in=customers, day__in=days_of(week))
    for row in days.select_related("organisation", "entered_by").order_by("day", "pk"):
        facts.days[row.customer_id].append(row)
    weeks = AttendanceWeek.objects.filter(service__in=[s.pk for s in services], starts_on=week)
    facts.weeks = {row.service_id: row for row in weeks.select_related("verified_by", "submitted_by")}
    return facts


def one_day(service, week, key, *, needs_provider=False):
    """(AttendanceFacts of `service`, the `GridDay` that `key` names) for an answer while somebody types; the first day
    of the week for a key that names none."""
    facts = read_attendance_facts([service], week, needs_provider=needs_provider)
    days = [GridDay(service, day, facts.saved(service, day)) for day in days_of(week)]
    return facts, next((day for day in days if day.key == key), days[0])


def stamp_of(row):
    """What tells one state of a day from every other: "" while nothing is entered."""
    return f"{row.public_id.hex[:12]}.{row.version}" if row else ""


def entry_of(row):
    """The `DayEntry` that `row` was made of, or None for None."""
    if row is None:
        return None
    times = {name: getattr(row, name) for name in CLOCK_FIELDS}
    hours_only = row.presence == Presence.PRESENT and not any(times.values())
    return DayEntry(
        presence=row.presence,
        given_hours=row.hours if hours_only else None,
        make_up_minutes=row.make_up_minutes,
        **times,
    )


def entry_words(entry, hours=None):
    """An entry in words: "8 a.m. – 4:30 p.m.", "Present, 6 h", "Absent"; "" for None."""
    if entry is None:
        return ""
    if entry.check_in:
        return f"{time_words(entry.check_in)} – {time_words(entry.check_out)}".strip()
    word = str(Presence(entry.presence).label)
    minutes = entry.make_up_minutes or round((hours if hours is not None else entry.given_hours or 0) * 60)
    return f"{word}, {length_words(minutes)}" if minutes else word


def flags_absences(spec: ProgramSpec):
    """Whether the program flags missed class days (`domain.md` R41)."""
    return any(found.code == ABSENCES_CLOCK for found in spec.clocks)


def absence_flags(enrollments):
    """{enrollment's key: Finding} of those of `enrollments` (rows) that missed too many class days (R41). One query."""
    today = clock.today()
    flagged = [row.pk for row in enrollments if flags_absences(get_program(row.program))]
    missed = defaultdict(list)
    rows = AttendanceDay.objects.filter(enrollment__in=flagged, presence=Presence.ABSENT, day__lte=today)
    since = today - timedelta(days=MISSED_DAYS_WINDOW.on(today))
    recent = rows.filter(day__gte=since) if flagged else rows.none()
    for enrollment_id, day in recent.values_list("enrollment_id", "day"):
        missed[enrollment_id].append(day)
    found = {key: missed_days(days, today) for key, days in missed.items()}
    return {key: finding for key, finding in found.items() if finding}


def why_service_closed(service, facts):
    """Why no attendance of `service` can be entered in the week of `facts`, in words; "" when it can."""
    if service is None or service.removed_at:
        return _("This is no longer in the plan.")
    if service.status != ServiceStatus.STARTED:
        return _("Attendance can be entered while the status is Started/Open.")
    if not (service.started_on and service.due_on):
        return _("Attendance needs a start date and a planned end date.")
    if facts.needs_provider and service.provider_kind == ProviderKind.NONE:
        return _("Select a service provider first: it is needed for group and own attendance.")
    if facts.is_verified(service):
        return _("This week is verified and locked.")
    return ""
