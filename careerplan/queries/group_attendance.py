"""The roster of a cohort for a week: who, which days, what is entered, and what filling the grid would change."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import ngettext

from careerplan.enums import ProviderKind, ServiceStatus
from careerplan.forms.attendance_texts import mark_of
from careerplan.models import AttendanceDay, AttendanceWeek, Service
from careerplan.queries.attendance import (
    GridDay,
    absence_flags,
    read_attendance_facts,
    why_service_closed,
)
from careerplan.queries.attendance_pages import grid_day
from careerplan.queries.words import hours_text
from casework.core import clock
from casework.core.types import Finding
from programs.attendance import days_of, more_than_planned, total_of, week_of

ROWS_ON_A_PAGE = 50
WORKDAYS = slice(1, 6)
DAYS_OF_WORK = Decimal(5)


@dataclass(frozen=True)
class GroupRow:
    """One customer of the roster: the service, its days in the grid, the week's AttendanceWeek or None, why nothing
    can be entered ("" when it can), the flag of missed days or None, and warnings."""

    service: Service
    days: tuple[GridDay, ...]
    week: AttendanceWeek | None
    closed: str
    flag: Finding | None
    warnings: tuple[str, ...]
    total: Decimal

    @property
    def is_verified(self):
        """Whether the week is locked."""
        return self.week is not None and self.week.verified_at is not None

    @property
    def needs_provider(self):
        """Whether a provider must be selected first (`domain.md` C29)."""
        return self.service.provider_kind == ProviderKind.NONE

    @property
    def hours(self):
        """The hours of the week as people write them."""
        return hours_text(self.total)

    @property
    def provider(self):
        """Who gives the service."""
        service = self.service
        given = service.provider or service.provider_organisation
        return given.name if given else service.organisation.name


@dataclass(frozen=True)
class GroupPage:
    """A page of the roster in the week that begins on the Sunday `week`; `dates` are the columns, `planned` the hours
    of a full day that most of the plans come to, `number` and `has_more` place the page."""

    week: date
    dates: tuple[date, ...]
    rows: tuple[GroupRow, ...]
    planned: Decimal | None
    number: int
    has_more: bool

    @property
    def last_date(self):
        """The last column."""
        return self.dates[-1]

    @property
    def previous_week(self):
        """The Sunday before, as an address says it."""
        return (self.week - timedelta(days=7)).isoformat()

    @property
    def next_week(self):
        """The Sunday after, as an address says it."""
        return (self.week + timedelta(days=7)).isoformat()

    @property
    def number_before(self):
        """The page before this one."""
        return self.number - 1

    @property
    def number_after(self):
        """The page after this one."""
        return self.number + 1

    @property
    def days(self):
        """The days of every row."""
        return [day for row in self.rows for day in row.days]

    @property
    def services(self):
        """The services of the page."""
        return [row.service for row in self.rows]


@dataclass(frozen=True)
class Fill:
    """What filling the grid would do: {(service's key, date): text}, how many empty cells it fills, and how many
    existing marks it changes."""

    marks: dict
    filled: int
    changed: int

    @property
    def words(self):
        """What it would do, in words."""
        filled = ngettext("fills %(n)s cell", "fills %(n)s cells", self.filled) % {"n": self.filled}
        changed = ngettext("changes %(n)s existing mark", "changes %(n)s existing marks", self.changed)
        return f"{filled}, {changed % {'n': self.changed}}"


def group_page(services, *, program, service_type, location, provider, week, length, number):
    """The `GroupPage` of those of `services` (a QuerySet from the door) that are Started/Open in the week. Four
    queries.

    `location` a Location or None for all, `provider` a ProviderKind or "", `length` 5 days or 7. Saturday and Sunday
    are shown as well where something is entered on them.
    """
    rows = services.filter(
        enrollment__program=program,
        service_type=service_type,
        status=ServiceStatus.STARTED,
        started_on__lte=days_of(week)[-1],
        due_on__gte=week,
    )
    if location:
        rows = rows.filter(enrollment__location=location)
    if provider:
        rows = rows.filter(provider_kind=provider)
    start = (number - 1) * ROWS_ON_A_PAGE
    rows = rows.select_related("enrollment__customer", "organisation", "provider", "provider_organisation")
    found = list(rows.order_by("enrollment__name_key", "pk")[start : start + ROWS_ON_A_PAGE + 1])
    shown = found[:ROWS_ON_A_PAGE]
    for service in shown:
        service.customer = service.enrollment.customer
    facts = read_attendance_facts(shown, week, needs_provider=True)
    flags = absence_flags([service.enrollment for service in shown])
    dates = _dates(facts, shown, week, length)
    return GroupPage(
        week=week,
        dates=dates,
        rows=tuple(_row(facts, service, dates, flags.get(service.enrollment_id)) for service in shown),
        planned=_planned(shown),
        number=number,
        has_more=len(found) > ROWS_ON_A_PAGE,
    )


def choose_page(services, chosen, number):
    """The `GroupPage` of what was `chosen` in the form above the grid; `number` is the page as asked for (text)."""
    program, service_type, location, provider, day, length = chosen
    return group_page(
        services,
        program=program,
        service_type=service_type,
        location=location,
        provider=provider,
        week=week_of(day or clock.today()),
        length=length,
        number=max(int(number), 1) if str(number or "").isdecimal() else 1,
    )


def group_fills(page, form):
    """{name of the button: Fill} of the buttons above the grid, from the texts `form` holds now. One query."""
    texts = form.texts
    present = dict.fromkeys(texts, "P")
    same = {"P", hours_text(form.full_hours)}
    return {
        "last_week": fill_of(page, _marks_of_last_week(page), texts),
        "present": fill_of(page, present, texts, same),
    }


def _marks_of_last_week(page):
    """{(service's key, date in the week of `page`): text} of the marks of the week before."""
    before = [day - timedelta(days=7) for day in page.dates]
    rows = AttendanceDay.objects.filter(service__in=[s.pk for s in page.services], day__in=before)
    return {(row.service_id, row.day + timedelta(days=7)): mark_of(row) for row in rows}


def fill_of(page, marks, texts, same=()):
    """The `Fill` of `marks` into the open cells of `page`. `texts` is {(service's key, date): text} of what the cells
    hold; two texts of `same` mean the same mark."""
    wanted = {(d.service.pk, d.day): marks.get((d.service.pk, d.day)) for d in page.days if d.is_open}
    new = {key: mark for key, mark in wanted.items() if mark and not _agree(mark, texts.get(key, ""), same)}
    changed = sum(bool(texts.get(key)) for key in new)
    return Fill(new, len(new) - changed, changed)


def _agree(mark, text, same):
    return mark == text.upper() or (mark in same and text in same)


def _row(facts, service, dates, flag):
    closed = why_service_closed(service, facts)
    days = tuple(grid_day(facts, service, day, closed) for day in dates)
    hours = [row.hours for row in facts.days[service.customer_id] if row.service_id == service.pk]
    total = total_of(hours)
    warning = more_than_planned(total, service.weekly_hours)
    return GroupRow(
        service, days, facts.week(service), closed, flag, (warning.text,) if warning else (), total
    )


def _dates(facts, services, week, length):
    whole = days_of(week)
    workdays = whole[WORKDAYS]
    own = {service.pk for service in services}
    entered = {row.day for rows in facts.days.values() for row in rows if row.service_id in own}
    return whole if length > len(workdays) or entered - set(workdays) else workdays


def _planned(services):
    """A fifth of the weekly hours most of `services` have, down to a quarter of an hour. A plan of less than an hour a
    day is not worked on every day, so it says nothing of a full one."""
    hours = Counter(service.weekly_hours for service in services if service.weekly_hours)
    quarters = hours.most_common(1)[0][0] * 4 // DAYS_OF_WORK if hours else 0
    return Decimal(quarters) / 4 if quarters >= 4 else None
