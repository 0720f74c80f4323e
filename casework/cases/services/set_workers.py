"""The workers of many enrollments are written at once."""

from django.db.models import F

from casework.cases.models import Enrollment
from casework.core import clock
from casework.core.events import enrollments_changed


def set_workers(workers):
    """Write {key of an enrollment: key of a User or None}, in one statement for each worker, and announce it. The
    caller holds the rows."""
    by_worker = {}
    for pk, worker_id in workers.items():
        by_worker.setdefault(worker_id, []).append(pk)
    for worker_id, keys in by_worker.items():
        Enrollment.objects.filter(pk__in=keys).update(
            assigned_worker_id=worker_id,
            last_touched_on=clock.today(),
            updated_at=clock.now(),
            version=F("version") + 1,
        )
    if workers:
        enrollments_changed.send(sender=Enrollment, enrollment_ids=sorted(workers))
