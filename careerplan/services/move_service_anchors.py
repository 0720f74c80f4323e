"""After work on the services of many plans: each enrollment's date of the last service, in one statement."""

from django.db.models import Max, OuterRef, Subquery

from careerplan.models import Service
from careerplan.queries import ReceivedOn
from casework.cases.models import Enrollment
from casework.core import clock
from casework.core.events import enrollments_changed


def move_service_anchors(enrollments):
    """Set `last_service_on` and `last_touched_on` of `enrollments` (rows, locked by the caller) and announce them.

    Call it inside the transaction of the act, after the services were written. The rule is that of
    `queries.received_on` (`domain.md` R38, R30).
    """
    today, ids = clock.today(), sorted({row.pk for row in enrollments})
    own = Service.objects.kept().filter(enrollment=OuterRef("pk")).order_by()
    last = Subquery(own.values("enrollment").annotate(last=Max(ReceivedOn(today))).values("last"))
    Enrollment.objects.filter(pk__in=ids).update(
        last_service_on=last, last_touched_on=today, updated_at=clock.now()
    )
    enrollments_changed.send(sender=Enrollment, enrollment_ids=ids)
