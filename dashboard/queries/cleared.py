"""What became of the item that a worker went to clear, on the way back to the worklist."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from casework.accounts.models import User
from casework.cases.models import Enrollment
from casework.cases.queries.undo import Undoable, acts_of_today, recent_changes
from dashboard.queries.worklist import Item, items_of
from programs.lines import Line
from programs.registry import get_program


@dataclass(frozen=True)
class Cleared:
    """The item's enrollment and line. `item` when it still stands there, snoozed or not; `left` is how
    many more items the person has; `change` the reader's own last act, if it can be undone."""

    enrollment: Enrollment
    line: Line
    item: Item | None
    left: int
    change: Undoable | None


def read_cleared(rows: QuerySet, user: User, key: str, as_of: date) -> Cleared | None:
    """Return what became of the item `key` (Item.key) among `rows`, readable enrollments; None for a key that names
    nothing there."""
    person, _dot, code = key.partition(".")
    try:
        enrollment = rows.filter(public_id=UUID(person)).first()
        line = get_program(enrollment.program).section_of(code).line(code) if enrollment else None
    except (ValueError, KeyError):
        return None
    if line is None:
        return None
    items = items_of([enrollment], as_of)
    item = next((item for item in items if item.need.line == line), None)
    left = sum(other.snooze is None and other is not item for other in items)
    return Cleared(enrollment, line, item, left, _last_change(user, enrollment))


def _last_change(user: User, enrollment: Enrollment) -> Undoable | None:
    """The person's very last act of today on the enrollment, when it can be undone: an earlier one is not what they
    just did."""
    if not enrollment.may_edit:
        return None
    changes = [change for change in recent_changes(user, enrollment)[:1] if not change.why]
    if not changes:
        return None
    last = acts_of_today(user, enrollment)[0]
    return changes[0] if last.context_id == changes[0].event.context_id else None
