"""A success story is taken out of the lists; it stays in the record (`domain.md` C26)."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed


def remove_success_story(actor, story):
    """Remove `story` and return whether this call did it; False when somebody had done so."""
    with recording(actor, "remove_success_story") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=story.enrollment_id)
        saved, changed = set_removed(story, True)
        if changed:
            event.about(saved, story=saved.title)
            move_anchors(saved.enrollment)
        else:
            event.drop()
    return changed
