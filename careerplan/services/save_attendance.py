"""Attendance of one week is saved, by staff or by the customer (F357, F358)."""

from careerplan.enums import EnteredBy
from careerplan.services.write_attendance import write_attendance
from casework.audit.services.record_event import recording


def save_attendance(actor, services, cells, *, week, entered_as=EnteredBy.STAFF, needs_provider=False):
    """Save the sound ones of `cells` and return an `Outcome`; see `write_attendance`."""
    with recording(actor, "save_attendance") as event:
        return write_attendance(
            event, actor, services, cells, week=week, entered_as=entered_as, needs_provider=needs_provider
        )
