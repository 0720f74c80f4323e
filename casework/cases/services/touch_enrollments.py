"""Work on many records at once marks each of them as touched, in one statement."""

from casework.cases.models import Enrollment
from casework.cases.services.derive_facts import derive_facts
from casework.core import clock
from casework.core.events import enrollments_changed


def touch_enrollments(enrollments):
    """Set `last_touched_on` of `enrollments` (rows, locked by the caller) to today where it is not yet, bring the facts
    that other records decide up to date (ADR 15), and announce what changed.

    Call it inside the transaction of the act. Source: as `move_anchors`; `domain.md` R30.
    """
    today = clock.today()
    ids = sorted({row.pk for row in enrollments})
    old = sorted({row.pk for row in enrollments if row.last_touched_on != today})
    if old:
        Enrollment.objects.filter(pk__in=old).update(last_touched_on=today, updated_at=clock.now())
    if not derive_facts(ids) and not old:
        return
    enrollments_changed.send(sender=Enrollment, enrollment_ids=ids)
