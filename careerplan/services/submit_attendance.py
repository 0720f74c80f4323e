"""A customer submits the own week of attendance; staff verify it (F358)."""

from careerplan.enums import EnteredBy
from careerplan.services.write_attendance import write_attendance
from casework.audit.services.record_event import recording


def submit_attendance(actor, services, cells, *, week):
    """Save the sound ones of the customer's `cells`, submit the week if it is whole, and return an `Outcome`; see
    `write_attendance`."""
    with recording(actor, "submit_attendance") as event:
        return write_attendance(
            event,
            actor,
            services,
            cells,
            week=week,
            entered_as=EnteredBy.CUSTOMER,
            needs_provider=True,
            mark="submitted",
        )
