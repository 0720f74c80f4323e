"""A change of the plan ends the agreement to it (F257, F290; seeds 003:81, 004:139)."""

from careerplan.models import Agreement
from casework.audit.services.record_event import recording
from casework.core import clock
from programs.agreement import status_after
from programs.registry import get_program


def supersede_agreement(actor, enrollment, trigger):
    """End the agreement that counts, if the program asks for another after `trigger`; return it, or None.

    `trigger` is a code of the program's reasons. Call it inside the transaction of the change, which holds the
    enrollment's lock: nobody can then sign the plan as it was. What was agreed to stays as it is.
    """
    latest = Agreement.objects.filter(enrollment=enrollment).order_by("-number").first()
    policy = get_program(enrollment.program).agreement
    after = status_after(policy, latest.status, trigger) if latest else ""
    if latest is None or after == latest.status:
        return None
    with recording(actor, "supersede_agreement", why=policy.reasons[trigger].label) as event:
        latest.status = after
        latest.superseded_on, latest.superseded_why = clock.today(), trigger
        latest.touch()
        latest.save()
        event.about(latest)
    return latest
