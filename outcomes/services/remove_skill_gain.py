"""A skill gain that a person entered is taken out of the lists; it stays in the record (`domain.md` C26)."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from programs.registry import get_program


def remove_skill_gain(actor, gain):
    """Remove `gain` and return whether this call did it; False when somebody had done so."""
    with recording(actor, "remove_skill_gain") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=gain.enrollment_id)
        saved, changed = set_removed(gain, True)
        if changed:
            event.about(
                saved, skill_type=get_program(saved.enrollment.program).msg_types.text(saved.skill_type)
            )
            move_anchors(saved.enrollment)
        else:
            event.drop()
    return changed
