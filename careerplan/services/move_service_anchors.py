"""After work on the services of many plans: the facts that each enrollment has from them, in one statement."""

from django.db.models import Max, Min

from careerplan.enums import ServiceStatus
from careerplan.models import Service
from careerplan.queries import ReceivedOn
from careerplan.queries.services import FAMILIES, served_in
from casework.cases.models import Enrollment
from casework.cases.queries.derived_facts import one_of
from casework.cases.services.derive_facts import derive_facts
from casework.core import clock
from casework.core.events import enrollments_changed


def move_service_anchors(enrollments):
    """Set the facts that services decide and `last_touched_on` of `enrollments` (rows, locked by the caller), and
    announce them.

    Call it inside the transaction of the act, after the services were written. The rule is that of
    `queries.services.service_anchors` (`domain.md` R38, R30).
    """
    today, ids = clock.today(), sorted({row.pk for row in enrollments})
    own = Service.objects.kept()
    planned = own.filter(status=ServiceStatus.NOT_STARTED)
    Enrollment.objects.filter(pk__in=ids).update(
        last_service_on=one_of(own, Max(ReceivedOn(today))),
        service_planned_on=one_of(planned, Min("started_on")),
        **{
            fact: one_of(own.filter(served_in(family)), Min("started_on"))
            for family, fact in FAMILIES.items()
        },
        last_touched_on=today,
        updated_at=clock.now(),
    )
    derive_facts(ids)
    enrollments_changed.send(sender=Enrollment, enrollment_ids=ids)
