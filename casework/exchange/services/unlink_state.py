"""A link with a row of the state's was wrong, and is ended."""

from casework.audit.services.record_event import recording
from casework.core import clock
from casework.exchange.enums import System
from casework.exchange.models import IesPerson, IwdsPerson, StateLink


def unlink_state(actor, enrollment, system):
    """End the open link of the customer of `enrollment` with `system`; return it, None when there is none.

    What was taken over from the state stays, with its day; nothing follows from now on.
    """
    with recording(actor, "unlink_state", system=str(System(system).label)) as event:
        link = StateLink.objects.open().filter(customer=enrollment.customer_id, system=system)
        link = link.select_for_update().first()
        if link is None:
            event.drop()
            return None
        link.ended_at, link.ended_by = clock.now(), actor
        link.touch()
        link.save()
        people = IesPerson if system == System.IES else IwdsPerson
        people.objects.filter(customer=enrollment.customer_id).update(customer=None)
        event.about(enrollment)
        return link
