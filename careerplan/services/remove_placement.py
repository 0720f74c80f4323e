"""A worksite job is taken off a service, if the placement never began; its opening is given back (F378, C26)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.enums import ServiceStatus
from careerplan.models import Placement
from careerplan.queries.subsidy import subsidy_ends_on
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.worksites.services.release_opening import release_opening


def remove_placement(actor, placement):
    """Remove `placement` softly and return whether this call did it; False when it was removed already.

    Raises ValidationError with code `started` unless its status, read under the lock, is still not started.
    """
    with recording(actor, "remove_placement") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=placement.enrollment_id)
        rows = Placement.objects.select_for_update(of=["self"]).select_related("job__worksite__employer")
        saved = rows.get(pk=placement.pk)
        if saved.removed_at:
            event.drop()
            return False
        if saved.status != ServiceStatus.NOT_STARTED:
            raise ValidationError(
                _("Only what has not started can be removed. Give it another status instead."), code="started"
            )
        saved.removed_at = clock.now()
        saved.touch()
        saved.save(update_fields=["removed_at", "version", "updated_at"])
        release_opening(saved.job)
        event.about(saved, job=f"{saved.job.title}, {saved.job.worksite.employer.name}")
        move_anchors(placement.enrollment, subsidy_ends_on=subsidy_ends_on(placement.enrollment))
    return True
