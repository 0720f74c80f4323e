"""What is read about services of a plan on their own: the anchor they move, who changed one last."""

from django.db.models import Max

from careerplan.enums import COMPLETED, ServiceStatus
from careerplan.models import Service
from casework.audit.models import AuditEvent


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
