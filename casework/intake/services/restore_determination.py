"""The undo of a removed Provider Determination, until the end of the day."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from casework.intake.models import ProviderDetermination


def restore_determination(actor, determination):
    """Put back `determination` and return whether this call did it; False when somebody had done so.

    Raises ValidationError with code `expired` when it was removed on an earlier day (in Chicago), with code `listed`
    when another one was recorded meanwhile.
    """
    with recording(actor, "restore_determination") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=determination.enrollment_id)
        kept = ProviderDetermination.objects.filter(enrollment=held, removed_at=None)
        if kept.exclude(pk=determination.pk).exists():
            raise ValidationError(_("Another determination was recorded meanwhile."), code="listed")
        saved, changed = set_removed(determination, False)
        event.about(saved)
        if changed:
            move_anchors(held)
        else:
            event.drop()
    return changed
