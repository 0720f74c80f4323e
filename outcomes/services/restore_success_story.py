"""The undo of `remove_success_story`, until the end of the day."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed


def restore_success_story(actor, story):
    """Put back `story` and return whether this call did it; False when somebody had done so.

    Raises ValidationError with code `expired` when it was removed on an earlier day (in Chicago).
    """
    with recording(actor, "restore_success_story") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=story.enrollment_id)
        saved, changed = set_removed(story, False)
        if changed:
            event.about(saved, story=saved.title)
            move_anchors(saved.enrollment)
        else:
            event.drop()
    return changed
