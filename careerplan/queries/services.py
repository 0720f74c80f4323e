"""What is read about services of a plan on their own: the anchor they move, who changed one last."""

from django.db.models import DateField, Func, Max, Min, Q

from careerplan.enums import COMPLETED, ServiceStatus
from careerplan.models import Barrier, Service
from careerplan.queries.plan import read_step
from casework.audit.models import AuditEvent
from casework.core.derived import derives
from programs.registry import all_programs
from programs.types import Kind


def received_on(status, started_on, completed_on, today):
    """SQL for the date on which one service was last received (`domain.md` R38), from SQL for its columns and for the
    day it is written.

    A completed service counts on its completion date; one that is open and has begun counts on `today`. What is planned
    or was evaluated as not required does not count: NULL.
    """
    completed = ", ".join(f"'{code}'" for code in COMPLETED)
    return (
        f"CASE WHEN {status} = '{ServiceStatus.STARTED}' AND {started_on} <= {today} THEN {today}"
        f" WHEN {status} IN ({completed}) THEN {completed_on} END"
    )


class ReceivedOn(Func):
    """`received_on` of the rows of a queryset of services; `today` is a date."""

    output_field = DateField()

    def __init__(self, today):
        super().__init__("status", "started_on", "completed_on", today=today)

    def as_sql(self, compiler, connection):
        """Its SQL, which takes no parameters."""
        columns = (compiler.compile(column)[0] for column in self.get_source_expressions())
        return received_on(*columns, f"date '{self.extra['today']:%Y-%m-%d}'"), []


FAMILIES = {
    "career": "career_served_on",
    "training": "training_served_on",
    "work_based": "work_based_served_on",
}
"""Family of services -> the fact that says since when one is started, open or complete (002:105-107)."""
SERVED = (ServiceStatus.STARTED, *COMPLETED)


def kinds_of_family(family):
    """["program.service"] of every service of every catalogue that has this family, in the order of codes."""
    return sorted(
        f"{spec.code}.{row.code}" for spec in all_programs() for row in spec.catalogue if row.family == family
    )


def kinds_in(specs, belongs):
    """The condition on services that their row of the catalogue of one of `specs` is one that `belongs(row)`."""
    kinds = Q(pk__in=[])
    for spec in specs:
        codes = [row.code for row in spec.catalogue if belongs(row)]
        kinds |= Q(enrollment__program=spec.code, service_type__in=codes)
    return kinds


def served_in(family):
    """The condition on services that one of `family` is started, open or complete."""
    return kinds_in(all_programs(), lambda row: row.family == family) & Q(status__in=SERVED)


def _first_days():
    """Aggregates over services of facts that these alone decide: `service_planned_on`, the earliest day a service that
    has not started is planned for (seed 002:104), and the first day of a service of each of `FAMILIES`."""
    return {
        "service_planned_on": Min("started_on", filter=Q(status=ServiceStatus.NOT_STARTED)),
        **{fact: Min("started_on", filter=served_in(family)) for family, fact in FAMILIES.items()},
    }


def service_anchors(enrollment, today):
    """The facts of an enrollment that its kept services decide, for `move_anchors`: `last_service_on` and those of
    `_first_days`. One query."""
    services = Service.objects.kept().filter(enrollment=enrollment)
    return services.aggregate(last_service_on=Max(ReceivedOn(today)), **_first_days())


@derives("service_planned_on", *FAMILIES.values())
def first_days(enrollment_ids):
    """The facts of `_first_days` of those of `enrollment_ids` that have services, by primary key. One query."""
    services = Service.objects.kept().filter(enrollment__in=enrollment_ids).order_by()
    names = _first_days()
    rows = services.values("enrollment_id").annotate(**names).values("enrollment_id", *names)
    return {row.pop("enrollment_id"): row for row in rows}


def last_service_on(enrollment, today):
    """The anchor of that name alone, as `service_anchors` gives it."""
    return service_anchors(enrollment, today)["last_service_on"]


def last_change(row):
    """The latest act on a goal or service, for its update stamp (F341): an `AuditEvent` or None."""
    return (
        AuditEvent.objects.of_enrollment(row.enrollment_id)
        .filter(object_type=row._meta.model_name, object_id=row.pk)
        .first()
    )


def open_situations(enrollment):
    """Codes of the situations that stand in the customer's way today, in the order they were noted."""
    return list(
        Barrier.objects.filter(enrollment=enrollment, resolved_on=None).values_list("situation", flat=True)
    )


def rival_support(spec, enrollment, service_type, *, but=None):
    """The open support service that keeps one of `service_type` from being open too, as a `Step`, or None."""
    found = open_support(spec, enrollment, but=but) if is_support(spec, service_type) else None
    return read_step(found, spec) if found else None


def open_support(spec, enrollment, *, but=None):
    """The kept support service of `enrollment` that is Started/Open, other than the service `but`; None when there is
    none, or when the program allows several at a time (F348)."""
    if not spec.cost_policy.one_open_support:
        return None
    return open_supports(spec, [enrollment]).exclude(pk=but.pk if but else None).first()


def open_supports(spec, enrollments):
    """The kept support services of `enrollments` (rows or keys, of the program) that are Started/Open, oldest first."""
    supports = [row.code for row in spec.catalogue if row.kind is Kind.SUPPORT]
    found = Service.objects.kept().filter(
        enrollment__in=enrollments, service_type__in=supports, status__in=spec.open_statuses
    )
    return found.order_by("started_on", "pk")


def is_support(spec, service_type):
    """Whether a service of `service_type` is a support service of the program."""
    kind = spec.catalogue.get(service_type)
    return kind is not None and kind.kind is Kind.SUPPORT
