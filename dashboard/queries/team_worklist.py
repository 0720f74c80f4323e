"""How the work is spread: customers, overdue, due and snoozed items of each worker or organisation."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.db.models import Count, F, QuerySet
from django.urls import reverse

from casework.accounts.models import User
from casework.accounts.queries.choices import NOBODY
from casework.cases.enums import EnrollmentStatus
from casework.core.types import Colour
from dashboard.queries.attention import loud_lines
from dashboard.queries.worklist import WEEK, items_of, stretch_of
from programs.registry import get_program

OPEN = (EnrollmentStatus.APPLYING, EnrollmentStatus.READY, EnrollmentStatus.ENROLLED)


@dataclass
class Load:
    """What one worker has, or what nobody has (`name` is then ""): how many open customers, and of the items those that
    are overdue, turn red within the week, and are snoozed. `customers_url` and `url` open the lists behind them.
    `due` is None where a list is too wide to be worked out person by person."""

    name: str
    customers_url: str
    url: str
    customers: int = 0
    overdue: int = 0
    due: int | None = 0
    snoozed: int = 0
    due_at: str = "week"
    """The first group of the worklist with something due: today or week."""


def loads_of_workers(rows: QuerySet, organisation, program: str, as_of: date) -> list[Load]:
    """Return the load of everyone with customers among `rows`, enrollments of one organisation; who has most overdue
    comes first, and what nobody has before all. Four queries."""
    rows = rows.filter(organisation=organisation)
    if program:
        rows = rows.filter(program=program)
    counted = _counted(rows, "assigned_worker_id")
    people = User.objects.in_bulk([key for key in counted if key])
    loads = {key: _load(people.get(key), organisation, program) for key in counted}
    for key, (customers, overdue) in counted.items():
        loads[key].customers, loads[key].overdue = customers, overdue
    _take_off_snoozed_and_due(rows, loads, as_of)
    first = [loads.pop(None)] if None in loads else []
    return first + sorted(loads.values(), key=lambda load: (-load.overdue, -(load.due or 0), load.name))


def loads_of_organisations(rows: QuerySet, organisations: Iterable, program: str) -> list[Load]:
    """Return the load of each of `organisations` with customers among `rows`, most overdue first. One query. Snoozed
    items are counted where one organisation is opened, and here as overdue."""
    if program:
        rows = rows.filter(program=program)
    counted = _counted(rows, "organisation_id")
    loads = []
    for row in organisations:
        if row.pk in counted:
            customers, overdue = counted[row.pk]
            asked = {"organisation": row.code} | ({"program": program} if program else {})
            url = f"{reverse('dashboard:show_team_worklist')}?{urlencode(asked)}"
            loads.append(Load(row.name, _open_customers(asked), url, customers, overdue, None))
    return sorted(loads, key=lambda load: (-load.overdue, load.name))


def _counted(rows: QuerySet, by: str) -> dict[int | None, list[int]]:
    """{key: [open customers, overdue items]} of `rows`, from one GROUP BY of the vector."""
    told: dict[int | None, list[int]] = {}
    groups = rows.order_by().annotate(key=F(by)).values("key", "program", "standing__vec", "status")
    for group in groups.annotate(count=Count("pk")):
        counts = told.setdefault(group["key"], [0, 0])
        counts[0] += group["count"] if group["status"] in OPEN else 0
        lines = loud_lines(get_program(group["program"]), group["standing__vec"] or 0)
        counts[1] += group["count"] * sum(line.colour is Colour.RED for _section, line in lines)
    return {key: counts for key, counts in told.items() if any(counts)}


def _load(user: User | None, organisation, program: str) -> Load:
    asked = {"organisation": organisation.code, "worker": str(user.public_id) if user else NOBODY}
    asked |= {"program": program} if program else {}
    url = f"{reverse('dashboard:show_worklist')}?{urlencode(asked)}"
    return Load(str(user) if user else "", _open_customers(asked), url)


def _open_customers(asked: dict[str, str]) -> str:
    """The address of the list of open customers, narrowed to what is asked."""
    return f"{reverse('dashboard:list_caseload')}?{urlencode(asked | {'status': 'open'})}"


def _take_off_snoozed_and_due(rows: QuerySet, loads: dict[int | None, Load], as_of: date) -> None:
    """Count what turns red within the week and what is snoozed, and take snoozed items off the overdue ones. Only rows
    that change in that time, or have a snooze, are looked at one by one."""
    near = rows.filter(standing__next_change_on__gt=as_of, standing__next_change_on__lte=as_of + WEEK)
    snoozing = rows.filter(snoozes__removed_at=None, snoozes__until__gt=as_of)
    looked_at = {row.pk: row for part in (near, snoozing) for row in part.select_related("standing")}
    for item in items_of(list(looked_at.values()), as_of):
        load = loads.get(item.enrollment.assigned_worker_id)
        if load is None:
            continue
        stretch = stretch_of(item.need.red_on, as_of)
        if item.snooze is not None:
            load.snoozed += 1
            load.overdue -= stretch == "overdue"
        elif stretch in ("today", "week"):
            load.due = (load.due or 0) + 1
            load.due_at = "today" if stretch == "today" else load.due_at
