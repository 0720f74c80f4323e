"""The undo of `remove_service`, until the end of the day."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Goal, Service
from careerplan.queries import label_of
from careerplan.queries.services import service_anchors
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from programs.registry import get_program


def restore_service(actor, service):
    """Put a removed `service` back, under its goal if that is still in the plan. Returns the service.

    One that is back already stays as it is. Raises ValidationError when it was removed on an earlier day (in Chicago).
    """
    with recording(actor, "restore_service") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=service.enrollment_id)
        saved = Service.objects.select_for_update().get(pk=service.pk)
        if saved.removed_at is None:
            event.drop()
            return saved
        if clock.local_date(saved.removed_at) != clock.today():
            raise ValidationError(_("This was removed on an earlier day. Add it again."), code="expired")
        if not Goal.objects.kept().filter(pk=saved.goal_id).exists():
            saved.goal = None
        saved.removed_at = None
        saved.touch()
        saved.save()
        spec = get_program(service.enrollment.program)
        event.about(saved, service=label_of(spec.catalogue, saved.service_type))
        move_anchors(service.enrollment, **service_anchors(service.enrollment, clock.today()))
    return saved
