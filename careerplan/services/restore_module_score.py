"""The undo of a removed module score."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import ModuleScore
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock


def restore_module_score(actor, score):
    """Put `score` back and return whether this call did it; False when it was back already.

    Raises ValidationError when it was removed on an earlier day (in Chicago).
    """
    with recording(actor, "restore_module_score") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=score.enrollment_id)
        saved = ModuleScore.objects.select_for_update().get(pk=score.pk)
        if not saved.removed_at:
            event.drop()
            return False
        if clock.local_date(saved.removed_at) != clock.today():
            raise ValidationError(
                _("This score was removed on an earlier day. Add it again."), code="expired"
            )
        saved.removed_at = None
        saved.touch()
        saved.save()
        event.about(saved, module=str(saved))
        move_anchors(saved.enrollment)
    return True
