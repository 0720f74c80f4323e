"""Customers get a worker, many at once (UX-12)."""

from dataclasses import dataclass
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.models import User
from casework.audit.services.record_event import recording
from casework.cases.notifications import tell_assigned
from casework.cases.queries.places import programs_worked_in
from casework.cases.services.set_workers import set_workers
from programs.registry import get_program

MOST_CUSTOMERS = 500


@dataclass(frozen=True)
class Assignment:
    """Who gets the worker, or would: enrollments with the worker they had, [(enrollment, why)] of those who do not;
    `batch` is the id under which the act stands in the log, None while it is rehearsed."""

    assigned: list
    left_out: list
    batch: object = None

    @property
    def digest(self):
        """A short mark of who would get the worker and who has them now: another when anything of it changed."""
        seen = [(row.pk, row.assigned_worker_id) for row in self.assigned]
        return sha256(repr(sorted(seen)).encode()).hexdigest()[:16]


def assign_customers(actor, asked, writable, *, worker, organisation, rehearse=False, seen=""):
    """Make `worker` (a User) the assigned worker of `asked` and return an `Assignment`.

    `asked` are enrollments at `organisation` that an access door made for reading, `writable` a QuerySet of those the
    person may change. Left out are those the person may only read, those who have this worker already, and those in
    a program in which the worker does not work there. With `rehearse` nothing is written. The worker is told how many
    came; each customer's log tells of it. ValidationError for more than MOST_CUSTOMERS customers, and with code
    "stale" when `seen`, the digest of a rehearsal, no longer fits what is there.
    """
    asked = list(asked[: MOST_CUSTOMERS + 1])
    if len(asked) > MOST_CUSTOMERS:
        text = _("At most %(most)s customers at once. Narrow the filters.")
        raise ValidationError(text % {"most": MOST_CUSTOMERS}, code="too_many")
    rows = writable.filter(pk__in=[row.pk for row in asked], organisation=organisation).order_by("pk")
    rows = rows.select_related("customer", "assigned_worker")
    if rehearse:
        return _judged(asked, rows, worker, organisation)
    with recording(actor, "assign_customers") as event:
        event.drop()
        found = _judged(asked, rows.select_for_update(of=("self",), no_key=True), worker, organisation)
        if seen and seen != found.digest:
            text = _("Somebody changed these customers meanwhile. Look once more before you assign.")
            raise ValidationError(text, code="stale")
        set_workers({row.pk: worker.pk for row in found.assigned})
        for row in found.assigned:
            before = {"before": row.assigned_worker_id, "before_name": str(row.assigned_worker or "")}
            event.also_about(row, worker=str(worker), worker_id=worker.pk, **before)
        if found.assigned and worker != actor:
            tell_assigned(actor, worker, len(found.assigned))
        return Assignment(found.assigned, found.left_out, event.context_id)


def _judged(asked, writable, worker, organisation):
    """The `Assignment` that `asked` come to."""
    held = {row.pk: row for row in writable}
    programs = programs_worked_in(worker, organisation)
    assigned, left_out = [], []
    for row in asked:
        why = _why_not(held.get(row.pk), worker, programs)
        (left_out if why else assigned).append((row, why) if why else held[row.pk])
    return Assignment(assigned, left_out)


def _why_not(row, worker: User, programs):
    """Why an enrollment does not get the worker, "" when it does; `row` is None when it may not be changed."""
    if row is None:
        return _("You may read this record, not change it.")
    if row.assigned_worker_id == worker.pk:
        return _("Has this worker already.")
    if not {"", row.program} & programs:
        name = get_program(row.program).short_name
        return _("%(worker)s does not work in %(program)s here.") % {"worker": worker, "program": name}
    return ""
