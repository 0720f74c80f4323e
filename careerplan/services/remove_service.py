"""A service leaves the plan, if it never began. It is kept in the record (`domain.md` C26, seed 001:100)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.enums import ServiceStatus
from careerplan.models import Placement, Service, ServiceCost
from careerplan.queries import label_of
from careerplan.queries.services import service_anchors
from careerplan.services.remove_placement import remove_placement
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from programs.registry import get_program


def remove_service(actor, service):
    """Remove `service` from the plan and return whether this call did it; False when it was removed already.

    A worksite job that it holds goes with it and gives its opening back. Raises ValidationError with code `started`
    unless its status, and the placement's, read under the lock, is still not started; with code `paid` while payments
    stand for it.
    """
    with recording(actor, "remove_service") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=service.enrollment_id)
        saved = Service.objects.select_for_update().get(pk=service.pk)
        if saved.removed_at:
            event.drop()
            return False
        if saved.status != ServiceStatus.NOT_STARTED:
            raise ValidationError(
                _("Only what has not started can be removed. Give it another status instead."), code="started"
            )
        if ServiceCost.objects.kept().filter(service=saved).exists():
            raise ValidationError(
                _("Payments are entered for it. Delete them first, or give it another status."), code="paid"
            )
        if placement := Placement.objects.kept().filter(service=saved).first():
            remove_placement(actor, placement)
        saved.removed_at = clock.now()
        saved.touch()
        saved.save()
        spec = get_program(service.enrollment.program)
        event.about(saved, service=label_of(spec.catalogue, saved.service_type))
        move_anchors(service.enrollment, **service_anchors(service.enrollment, clock.today()))
    return True
