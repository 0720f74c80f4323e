"""The worklist: what customers wait for, in the order in which it turns red (beyond.md N2)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, cached_property
from urllib.parse import urlencode

from django.db.models import Case, OrderBy, Q, QuerySet, When
from django.db.models.functions import Least
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.cases.models import Enrollment
from casework.cases.queries import page_url
from casework.core.types import Colour
from casework.core.words import short_date
from dashboard.models import Snooze
from dashboard.queries.attention import LOUD, Need, loud_lines, needs_of
from dashboard.queries.standing_of import codes_of_line, first_day
from programs.lines import ENROLLMENT_FIELDS, Line, Section
from programs.registry import get_program
from programs.standing import coming
from programs.types import ProgramSpec

MOST = 200
"""How many customers one worklist reads."""
WEEK = timedelta(days=7)
LOOKED_AHEAD = 100
LONGEST_SNOOZE = timedelta(days=14)
"""The shortest clock that a person can let run out unseen is longer (docs/adr/0016-the-worklist.md)."""


@dataclass(frozen=True)
class Item:
    """One thing a customer waits for. `snooze` is the Snooze that puts it off, None when nothing does; `address` the
    worklist's own, to which acts come back; `others` how many more items of the person stand on it."""

    enrollment: Enrollment
    need: Need
    as_of: date
    snooze: Snooze | None = None
    address: str = ""
    others: int = 0

    @cached_property
    def key(self) -> str:
        """The item's name in an address: the enrollment and the line."""
        return f"{self.enrollment.public_id}.{self.need.line.code}"

    @cached_property
    def name(self) -> str:
        """The customer's name as a worker says it."""
        return self.enrollment.customer.get_full_name()

    @cached_property
    def customer_url(self) -> str:
        """The customer's plan."""
        return page_url("plan", self.enrollment)

    @property
    def program(self) -> str:
        """The program's short name."""
        return get_program(self.enrollment.program).short_name

    @cached_property
    def when(self) -> str:
        """How long it has been red, when it turns red, or how long it has waited without ever turning red."""
        days = (self.need.red_on - self.as_of).days
        if self.need.red_on == date.max:
            waited = (self.as_of - self.need.since).days
            known = self.need.since != date.min and waited
            return (
                ngettext("Open for %(n)d day", "Open for %(n)d days", waited) % {"n": waited}
                if known
                else _("Open")
            )
        if self.need.since == date.min and not days:
            return _("Red now")
        if days > 0:
            return ngettext("Red in %(n)d day", "Red in %(n)d days", days) % {"n": days}
        return (
            ngettext("Red for %(n)d day", "Red for %(n)d days", -days) % {"n": -days}
            if days
            else _("Red today")
        )

    @property
    def red_day(self) -> str:
        """The day of `when`, "" without one."""
        day = self.need.since if self.need.red_on == date.max else self.need.red_on
        unknown = self.need.since == date.min and self.need.red_on in (date.max, self.as_of)
        return "" if unknown else short_date(day)

    @cached_property
    def act_url(self) -> str:
        """Where the item is cleared, with the way back; "" for who only reads or where no page does it."""
        if not self.need.act_url or not self.enrollment.may_edit:
            return ""
        return f"{self.need.act_url}?{self._way_back}"

    @property
    def snooze_url(self) -> str:
        """Where the item is put off, with the way back; "" for who only reads."""
        if not self.enrollment.may_edit:
            return ""
        url = reverse("dashboard:snooze_line", args=[self.enrollment.public_id, self.need.line.code])
        return f"{url}?{self._way_back}"

    @property
    def end_url(self) -> str:
        """Where the item's snooze is ended; "" for who only reads."""
        if not self.enrollment.may_edit:
            return ""
        return reverse("dashboard:end_snooze", args=[self.enrollment.public_id, self.snooze.public_id])

    @cached_property
    def person_url(self) -> str:
        """The worklist with the items of this customer alone."""
        return person_url(self.address, self.enrollment)

    @cached_property
    def _way_back(self) -> str:
        joint = "&" if "?" in self.address else "?"
        return urlencode({"next": f"{self.address}{joint}did={self.key}"})

    @property
    def order(self) -> tuple:
        """Items stand in the order of the moment they turn red; then as the list of customers does."""
        return (
            self.need.red_on,
            self.need.since,
            self.enrollment.name_key,
            self.enrollment.pk,
            self.need.section.number,
            self.need.line.code,
        )


@dataclass(frozen=True)
class Group:
    """Items of one stretch of time: a code, its heading, and what belongs into it."""

    code: str
    title: str
    text: str
    items: list[Item]
    colour: str = ""

    @property
    def url(self) -> str:
        """Where the group stands on the page."""
        return f"#{self.code}"


@dataclass(frozen=True)
class Worklist:
    """What stands on the page. `most` are (enrollment, how many, address of these alone) of the three people with most
    items, each with several; `is_cut` says that more customers have items than are read."""

    groups: list[Group]
    snoozed: list[Item]
    most: list[tuple[Enrollment, int, str]]
    is_cut: bool

    @property
    def items(self) -> list[Item]:
        """The items that are not snoozed, in order."""
        return [item for group in self.groups for item in group.items]


def read_worklist(rows: QuerySet, programs: Iterable[str], as_of: date, address: str = "") -> Worklist:
    """Return what `rows` (readable enrollments, narrowed) wait for on `as_of`. Two queries.

    `programs` are the codes of those the member works in; their standing is of `as_of`. `address` is the page's own.
    """
    found = list(_loudest_first(rows, [get_program(code) for code in programs])[: MOST + 1])
    shown = found[:MOST]
    items = items_of(shown, as_of, address)
    counted = Counter(item.enrollment.pk for item in items if item.snooze is None)
    awake = [replace(item, others=counted[item.enrollment.pk] - 1) for item in items if item.snooze is None]
    people = {row.pk: row for row in shown}
    most = [
        (people[pk], count, person_url(address, people[pk]))
        for pk, count in counted.most_common(3)
        if count > 1
    ]
    snoozed = [item for item in items if item.snooze is not None]
    return Worklist(_groups(awake, as_of), snoozed, most, len(found) > MOST)


def person_url(address: str, enrollment: Enrollment) -> str:
    """Return the address of a worklist with the items of one customer alone."""
    return f"{address}{'&' if '?' in address else '?'}customer={enrollment.customer.public_id}"


def items_of(rows: list[Enrollment], as_of: date, address: str = "") -> list[Item]:
    """Return every item of these enrollments, snoozed ones too, in order. One query."""
    snoozes: dict[tuple[int, str], Snooze] = {}
    for snooze in (
        Snooze.objects.on(as_of).filter(enrollment__in=[row.pk for row in rows]).select_related("snoozed_by")
    ):
        snoozes.setdefault((snooze.enrollment_id, snooze.line), snooze)
    items = []
    for row in rows:
        for need in needs_of(row, as_of):
            snooze = snoozes.get((row.pk, need.line.code))
            holds = snooze is not None and need.since <= snooze.snoozed_on
            items.append(Item(row, need, as_of, snooze if holds else None, address))
    return sorted(items, key=lambda item: item.order)


def first_to_come(rows: QuerySet, as_of: date) -> tuple[date, Enrollment, Line] | None:
    """Return (day, enrollment, line) of the item that time alone will bring first, None when none is in sight. One
    query: rows are looked at in the order of their next change, until no earlier day is possible."""
    best: tuple[date, Enrollment, Line] | None = None
    waiting = rows.filter(standing__next_change_on__gt=as_of).order_by("standing__next_change_on", "pk")
    for row in waiting[:LOOKED_AHEAD]:
        if best and best[0] <= row.standing.next_change_on:
            break
        facts = {name: getattr(row, name) for name in ENROLLMENT_FIELDS}
        spec = get_program(row.program)
        asked = loud_lines(spec, row.standing.vec)
        for section in spec.live_sections:
            found = coming(section, facts, as_of, tuple(LOUD))
            if found and (best is None or found[0] < best[0]) and not _is_listed(section, found[1], asked):
                best = (found[0], row, found[1])
    return best


def latest_until(need: Need, as_of: date) -> date:
    """Return the last date until which a need may be snoozed on `as_of`: 14 days, and for what is not red yet at most
    the day it turns red, for it is another line then."""
    latest = as_of + LONGEST_SNOOZE
    return min(latest, need.red_on) if need.red_on > as_of else latest


def _is_listed(section: Section, line: Line, asked: tuple[tuple[Section, Line], ...]) -> bool:
    """Whether a line that will come only turns an item of the list into another color."""
    present = [here for of, here in asked if of is section]
    return any(line in section.coded or here in section.parents(line) for here in present)


def stretch_of(red_on: date, as_of: date) -> str:
    """Return the group of an item that turns or turned red on `red_on`: overdue, today, week or next; undated for what
    never does. Today is the last day to act on what turns red tomorrow; the week are the seven days after."""
    if red_on == date.max:
        return "undated"
    if red_on <= as_of:
        return "overdue"
    last_day = red_on - timedelta(days=1)
    if last_day == as_of:
        return "today"
    return "week" if last_day <= as_of + WEEK else "next"


def _groups(items: list[Item], as_of: date) -> list[Group]:
    by_stretch: dict[str, list[Item]] = {}
    for item in items:
        by_stretch.setdefault(stretch_of(item.need.red_on, as_of), []).append(item)
    last = short_date(as_of + WEEK)
    told = (
        ("overdue", _("Overdue"), _("Red already; what has been red longest comes first."), "red"),
        ("today", _("Today"), _("Turns red tomorrow."), "yellow"),
        ("week", _("This week"), _("To do by %(day)s, before it turns red.") % {"day": last}, "yellow"),
        ("next", _("Next"), _("Turns red later."), ""),
        (
            "undated",
            _("Without a deadline"),
            _("Open, and never red; what has been open longest comes first."),
            "",
        ),
    )
    return [
        Group(code, title, text, by_stretch[code], colour)
        for code, title, text, colour in told
        if code in by_stretch
    ]


def _loudest_first(rows: QuerySet, specs: list[ProgramSpec]) -> QuerySet:
    """Those of `rows` that stand on a line that asks for something, in the order of their first red day."""
    loud, days = Q(pk__in=[]), []
    for spec in specs:
        for section in spec.live_sections:
            if not (codes := loud_codes(spec, section)):
                continue
            column, values = codes
            stands = Q(standing__program=spec.code, **{f"standing__{column}__in": values})
            loud |= stands
            reds = [first_day(section, line) for line in section.lines if line.colour is Colour.RED]
            if reds:
                days.append(Case(When(stands, then=Least(*reds) if len(reds) > 1 else reds[0])))
    rows = rows.filter(loud)
    if not days:
        return rows.order_by("name_key", "pk")
    first = Least(*days) if len(days) > 1 else days[0]
    return rows.order_by(OrderBy(first, nulls_last=True), "name_key", "pk")


@cache
def loud_codes(spec: ProgramSpec, section: Section) -> tuple[str, tuple[int, ...]] | None:
    """Return the section's column of standing and each value of it that asks for something, None when none does."""
    found = [codes_of_line(spec, line.code) for line in section.lines if line.colour in LOUD]
    if not found:
        return None
    return found[0][0], tuple(sorted({value for _column, values in found for value in values}))
