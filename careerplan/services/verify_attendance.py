"""A week of attendance is saved and verified by somebody who can confirm it (F276, F357). Then it is locked."""

from careerplan.services.write_attendance import write_attendance
from casework.audit.services.record_event import recording


def verify_attendance(actor, services, cells, *, week, needs_provider=False):
    """Save the sound ones of `cells`, verify the weeks of `services` that are whole, and return an `Outcome`; see
    `write_attendance`."""
    with recording(actor, "verify_attendance") as event:
        return write_attendance(
            event, actor, services, cells, week=week, needs_provider=needs_provider, mark="verified"
        )
