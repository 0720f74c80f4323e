"""What is read about services of a plan on their own: the anchor they move, who changed one last."""

from django.db.models import Max

from careerplan.enums import COMPLETED, ServiceStatus
from careerplan.models import Barrier, Service
from careerplan.queries.plan import read_step
from casework.audit.models import AuditEvent
from programs.types import Kind


def last_service_on(enrollment, today):
    """The date of the latest service received, for the anchor of the same name (`domain.md` R38), or None.

    A completed service counts on its completion date; one that is open and has begun counts on `today`, the day it is
    written. What is planned or was evaluated as not required does not count.
    """
    services = Service.objects.kept().filter(enrollment=enrollment)
    if services.filter(status=ServiceStatus.STARTED, started_on__lte=today).exists():
        return today
    return services.filter(status__in=COMPLETED).aggregate(last=Max("completed_on"))["last"]


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
