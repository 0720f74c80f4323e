"""A Provider Determination is written, and the days on which its legs were done (`domain.md` R33)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.records import write_changes
from casework.intake.models import ProviderDetermination
from casework.intake.services.settle_determination import settle_determination


def save_determination(actor, enrollment, *, version, **values):
    """Write `values` (those of `FIELDS`) and return the determination of `enrollment`, a new one or the one known.

    `version` is the one the person saw, 0 for none yet. Raises ValidationError keyed by field; code `stale` when
    somebody saved meanwhile.
    """
    values = settle_determination(values, today=clock.today())
    with recording(actor, "save_determination") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        known = ProviderDetermination.objects.filter(enrollment=held, removed_at=None).first()
        if known and all(getattr(known, name) == value for name, value in values.items()):
            event.drop()
            return known
        if (known is None) is not (version == 0):
            raise ValidationError(_("Someone else saved this at the same moment. Save again."), code="stale")
        if known is None:
            row = ProviderDetermination.objects.create(**ProviderDetermination.belonging_to(held), **values)
        else:
            row, _changed = write_changes(known, version, values)
        event.about(row)
        move_anchors(held)
    return row
