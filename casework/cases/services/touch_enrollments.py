"""Work on many records at once marks each of them as touched, in one statement."""

from casework.cases.models import Enrollment
from casework.core import clock
from casework.core.events import enrollments_changed


def touch_enrollments(enrollments):
    """Set `last_touched_on` of `enrollments` (rows, locked by the caller) to today where it is not yet, and announce
    those that changed. Call it inside the transaction of the act. Source: as `move_anchors`; `domain.md` R30.
    """
    today = clock.today()
    ids = sorted({row.pk for row in enrollments if row.last_touched_on != today})
    if not ids:
        return
    Enrollment.objects.filter(pk__in=ids).update(last_touched_on=today, updated_at=clock.now())
    enrollments_changed.send(sender=Enrollment, enrollment_ids=ids)
