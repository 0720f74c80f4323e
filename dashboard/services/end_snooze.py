"""A snoozed item comes back before its date; also the undo of a snooze."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.core import clock
from casework.core.records import set_removed
from programs.registry import get_program


def end_snooze(actor, snooze):
    """End `snooze` and return whether this call did it; False when somebody had done so or its date has come."""
    with recording(actor, "end_snooze") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=snooze.enrollment_id)
        changed = False
        if snooze.until > clock.today():
            snooze, changed = set_removed(snooze, True)
        if changed:
            spec = get_program(held.program)
            event.about(snooze, line=spec.section_of(snooze.line).line(snooze.line).label)
        else:
            event.drop()
    return changed
