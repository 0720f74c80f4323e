"""The undo of `remove_placement`, until the end of the day."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Placement
from careerplan.queries.placements import SHARED, differing, held_placements
from careerplan.queries.subsidy import subsidy_ends_on
from careerplan.services.hold_service import hold_service
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.worksites.services.take_opening import take_opening


def restore_placement(actor, placement):
    """Put a removed `placement` back on its service, with an opening of its job, and return it.

    One that is back already stays as it is. Raises ValidationError with code `expired` when it was removed on an
    earlier day (in Chicago), `gone` when its service left the plan, `placed` when the service has another job now,
    `moved` when it got another status or other dates; on `job` as `take_opening` does.
    """
    with recording(actor, "restore_placement") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=placement.enrollment_id)
        rows = Placement.objects.select_for_update(of=["self"])
        saved = rows.select_related("enrollment", "service", "job__worksite__employer").get(pk=placement.pk)
        if saved.removed_at is None:
            event.drop()
            return saved
        if clock.local_date(saved.removed_at) != clock.today():
            raise ValidationError(_("This was removed on an earlier day. Add it again."), code="expired")
        service = hold_service(saved.service)
        if held_placements([service]):
            raise ValidationError(_("The service has another worksite job now."), code="placed")
        if differing(saved, {name: getattr(service, name) for name in SHARED}):
            raise ValidationError(
                _("The service got another status or other dates since. Add the job again."), code="moved"
            )
        take_opening(saved.job)
        saved.removed_at = None
        saved.touch()
        saved.save(update_fields=["removed_at", "version", "updated_at"])
        event.about(saved, job=f"{saved.job.title}, {saved.job.worksite.employer.name}")
        move_anchors(saved.enrollment, subsidy_ends_on=subsidy_ends_on(saved.enrollment))
    return saved
