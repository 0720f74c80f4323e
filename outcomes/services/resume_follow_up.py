"""The early end of follow-up is taken back: what is due is asked for again."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from outcomes.models import Exit


def resume_follow_up(actor, left):
    """Take the end of follow-up out of the exit `left`; return whether this call did it, False when somebody had."""
    with recording(actor, "resume_follow_up") as event:
        enrollment = Enrollment.objects.select_for_update().get(pk=left.enrollment_id)
        held = Exit.objects.select_for_update().get(pk=left.pk)
        if not held.follow_up_end or held.removed_at is not None:
            event.drop()
            return False
        held.follow_up_end, held.follow_up_ended_on = "", None
        held.touch()
        held.save(update_fields=["follow_up_end", "follow_up_ended_on", "version", "updated_at"])
        event.about(held)
        move_anchors(enrollment)
    return True
