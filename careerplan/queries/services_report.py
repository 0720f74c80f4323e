"""The Customer Services Report: how many customers have each step, by status, and how many do not (F384-F389)."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from careerplan.access import reach_of_report
from careerplan.models import Service
from careerplan.queries.words import label_of
from casework.accounts.enums import Can
from casework.accounts.models import Organisation
from casework.cases.access import visible_enrollments
from casework.cases.models import Enrollment
from programs.types import ProgramSpec

NO_NAME = "N/A"
"""What the report says where the state's system has no name for a step (004:668)."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the report is about. `begins` and `ends` bound the start date of a service, both inclusive, None for open
    (`domain.md` R42); `family` a code of the program's families, `people` a status of enrollments, "" for all;
    `provider` a Q over services or None for any."""

    spec: ProgramSpec
    family: str = ""
    organisation: Organisation | None = None
    begins: date | None = None
    ends: date | None = None
    provider: Q | None = None
    people: str = ""


@dataclass(frozen=True)
class StepCount:
    """One row of the report: customers with the step by status in the order of the program, with it at all, without it.

    A customer who has the step twice, in two statuses, stands in both columns and once in `having`.
    """

    service_type: str
    label: str
    iwds_name: str
    family: str
    by_status: tuple[int, ...]
    having: int
    lacking: int


@dataclass(frozen=True)
class ServicesReport:
    """The rows in the order of the program's catalogue, and how many customers the filters leave."""

    rows: tuple[StepCount, ...]
    people: int

    @property
    def totals(self):
        """The sums of the columns of `by_status`."""
        return tuple(sum(column) for column in zip(*(row.by_status for row in self.rows), strict=True))

    @property
    def having(self):
        """Customers with a step, counted once for each step they have."""
        return sum(row.having for row in self.rows)


def reported_people(member, asked, can=Can.READ) -> QuerySet:
    """Enrollments the report speaks of: those `member` reads in the program, at the grantee, in the status."""
    rows = visible_enrollments(member, can).filter(program=asked.spec.code)
    if asked.organisation:
        rows = rows.filter(organisation=asked.organisation)
    return rows.filter(status=asked.people) if asked.people else rows


def reported_services(member, asked, *, service_type="", status="") -> QuerySet:
    """The services behind a number of the report, as an unordered QuerySet: of one step and one status, "" for all."""
    rows = narrowed(Service.objects.kept(), asked).filter(enrollment__in=reported_people(member, asked))
    if service_type:
        rows = rows.filter(service_type=service_type)
    return rows.filter(status=status).order_by() if status else rows.order_by()


def people_without(member, asked, service_type) -> QuerySet:
    """Enrollments of the report that have no such service within its filters."""
    held = narrowed(Service.objects.kept(), asked).filter(
        service_type=service_type, enrollment=OuterRef("pk")
    )
    return reported_people(member, asked).filter(~Exists(held))


def count_customers(services) -> int:
    """How many numbers of the report `services` (of `reported_services`) make up: customers, once for each step."""
    return services.values("enrollment_id", "service_type").distinct().count()


def narrowed(services, asked) -> QuerySet:
    """Those of `services` that the filters on services leave."""
    if asked.family:
        codes = [row.code for row in asked.spec.catalogue if row.family == asked.family]
        services = services.filter(service_type__in=codes)
    if asked.begins:
        services = services.filter(started_on__gte=asked.begins)
    if asked.ends:
        services = services.filter(started_on__lte=asked.ends)
    return services.filter(asked.provider) if asked.provider else services


def read_services_report(member, asked) -> ServicesReport:
    """The `ServicesReport` for `member`. Two queries, whatever the number of steps."""
    counts = _counts(member, asked)
    people = reported_people(member, asked).order_by().count() if counts else 0
    spec = asked.spec
    order = {code: place for place, code in enumerate(spec.catalogue.codes)}
    codes = sorted(counts, key=lambda code: (order.get(code, len(order)), code))
    return ServicesReport(tuple(_row(spec, code, counts[code], people) for code in codes), people)


def _row(spec, code, numbers, people):
    kind = spec.catalogue.get(code)
    *by_status, having = numbers
    return StepCount(
        service_type=code,
        label=label_of(spec.catalogue, code),
        iwds_name=kind.iwds_name if kind and kind.iwds_name else NO_NAME,
        family=label_of(spec.service_families, kind.family) if kind else NO_NAME,
        by_status=tuple(by_status),
        having=having,
        lacking=people - having,
    )


def _counts(member, asked):
    """{service type: [customers by status ..., customers]}, in one statement.

    For each organization the index `services_report` is read in its own order, so that counting each customer once
    sorts nothing (performance.md, 5); the sums over organizations add up because an enrollment has one. The index knows
    neither program nor status of an enrollment: those of the organization that are not asked for are hashed once, so
    that no service has to look up its own.
    """
    ids, whole = reach_of_report(member, asked.spec.code)
    if asked.organisation and (ids is None or asked.organisation.pk in ids):
        ids = frozenset({asked.organisation.pk})
    elif asked.organisation:
        return {}
    rows = narrowed(Service.objects.kept(), asked).filter(organisation_id=RawSQL("reached.id", []))
    if whole:
        wanted = {"program": asked.spec.code} | ({"status": asked.people} if asked.people else {})
        unasked = Enrollment.objects.filter(organisation_id=RawSQL("reached.id", [])).exclude(**wanted)
        rows = rows.exclude(enrollment__in=unasked.order_by())
    else:
        rows = rows.filter(enrollment__in=reported_people(member, asked).order_by())
    statuses = asked.spec.service_statuses.codes
    counts = {
        f"n{place}": Count("enrollment_id", distinct=True, filter=Q(status=code))
        for place, code in enumerate(statuses)
    } | {"held": Count("enrollment_id", distinct=True)}
    each = rows.order_by().values("service_type").annotate(**counts)
    try:
        text, params = each.values_list("service_type", *counts).query.sql_with_params()
    except EmptyResultSet:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_statement(text, counts), [ids is None, sorted(ids or ()), *params])
        return {code: numbers for code, *numbers in cursor.fetchall()}


def _statement(each, names):
    """The SELECT that adds up what `each` counts in one organization; `names` are its columns after the type."""
    sums = ", ".join(f"sum(t.{name})::integer" for name in names)
    return (
        f"SELECT t.service_type, {sums} FROM ("
        "SELECT o.id FROM accounts_organisation o WHERE %s OR o.id = ANY(%s) OFFSET 0) AS reached"
        f" CROSS JOIN LATERAL ({each}) AS t(service_type, {', '.join(names)}) GROUP BY t.service_type"
    )
