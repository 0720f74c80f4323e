"""A Provider Determination that was recorded in error is taken out; the row is kept."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import set_removed
from casework.intake.models import ProviderDetermination


def remove_determination(actor, determination, *, version, reason):
    """Remove `determination` and return whether this call did it; False when somebody had done so.

    `reason` stands in the Update Log. `version` is the one the person read: ValidationError with code `stale` when
    somebody changed the determination since.
    """
    with recording(actor, "remove_determination", reason=reason) as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=determination.enrollment_id)
        row = ProviderDetermination.objects.get(pk=determination.pk)
        if row.removed_at is None and row.version != version:
            text = _("Someone changed the determination meanwhile. Look at it again before you remove it.")
            raise ValidationError(text, code="stale")
        saved, changed = set_removed(row, True)
        event.about(saved)
        if changed:
            move_anchors(held)
        else:
            event.drop()
    return changed
