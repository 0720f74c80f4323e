"""Someone confirms that the plan is current and accurate (F202, `domain.md` R8)."""

from careerplan.models import ProgressConfirmation
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock


def confirm_progress(actor, enrollment):
    """Note that `actor` (a User) confirmed the plan of `enrollment` today, and start its clock anew.

    Returns (ProgressConfirmation, created): the second confirmation of the same person on the same day in Chicago
    changes nothing. Only this act resets the clock; an ordinary edit does not (`domain.md` R8).
    """
    with recording(actor, "confirm_progress") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        confirmation, created = ProgressConfirmation.objects.get_or_create(
            enrollment=enrollment,
            confirmed_by=actor,
            confirmed_on=clock.today(),
            defaults=ProgressConfirmation.belonging_to(enrollment),
        )
        if created:
            event.about(confirmation, confirmed_on=confirmation.confirmed_on.isoformat())
            move_anchors(enrollment, progress_confirmed_on=confirmation.confirmed_on)
        else:
            event.drop()
    return confirmation, created
