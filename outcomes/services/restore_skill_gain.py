"""The undo of a removed skill gain, until the end of the day."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from programs.registry import get_program


def restore_skill_gain(actor, gain):
    """Put back `gain` and return whether this call did it; False when somebody had done so.

    Raises ValidationError with code `expired` when it was removed on an earlier day (in Chicago).
    """
    with recording(actor, "restore_skill_gain") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=gain.enrollment_id)
        saved, changed = set_removed(gain, False)
        if changed:
            event.about(
                saved, skill_type=get_program(saved.enrollment.program).msg_types.text(saved.skill_type)
            )
            move_anchors(saved.enrollment)
        else:
            event.drop()
    return changed
