"""Follow-up after an exit ends before its time: the customer declined it or cannot be reached (20 CFR 681.580)."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import write_changes
from casework.core.words import short_date
from outcomes.services.settle_end_of_follow_up import settle_end_of_follow_up


def end_follow_up(actor, left, *, version, follow_up_end, follow_up_ended_on):
    """Write into the exit `left` why (a `FollowUpEnd`) and on which day follow-up ended, and return it as saved.

    The same answer twice is one act (`already_saved`). Raises ValidationError keyed by field when the day is before the
    exit, after today or after the last follow-up; code `stale` or `gone` when the exit changed or was undone meanwhile.
    """
    values = {"follow_up_end": follow_up_end, "follow_up_ended_on": follow_up_ended_on}
    with recording(actor, "end_follow_up") as event:
        enrollment = Enrollment.objects.select_for_update().get(pk=left.enrollment_id)
        left.refresh_from_db()
        if {name: getattr(left, name) for name in values} == values and left.removed_at is None:
            event.drop()
            left.already_saved = True
            return left
        settle_end_of_follow_up(enrollment, follow_up_ended_on)
        saved, _changed = write_changes(left, version, values)
        saved.already_saved = False
        event.about(
            saved, why=str(saved.get_follow_up_end_display()), ended_on=short_date(follow_up_ended_on)
        )
        move_anchors(enrollment)
    return saved
