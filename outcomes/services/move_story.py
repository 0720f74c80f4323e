"""What submitting, returning, publishing and taking back a story have in common: one step, once."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from outcomes.models import SuccessStory


def move_story(event, story, *, out_of, into, version=None, **values):
    """Bring `story` from a status among `out_of` to `into`, with `values`, and return (row, whether this call did it).

    Call it inside a service's `recording`, whose `event` it fills. A story that stands at `into` already stays as
    it is. `version` is the one that was read, where the step is a judgment of it. Raises ValidationError with code
    `gone` when it was removed, `moved` when it stands elsewhere, `stale` when it is not what was read any more.
    """
    enrollment = Enrollment.objects.select_for_update().get(pk=story.enrollment_id)
    row = SuccessStory.objects.select_for_update().get(pk=story.pk)
    if row.removed_at is not None:
        raise ValidationError(_("This story was removed meanwhile."), code="gone")
    if row.status == into:
        event.drop()
        return row, False
    if row.status not in out_of:
        text = _("This story is %(status)s now, so this cannot be done. Look at it again.")
        raise ValidationError(text % {"status": row.get_status_display().lower()}, code="moved")
    if version is not None and row.version != version:
        text = _("This story was changed while you were reading it. Nothing was done: read it again.")
        raise ValidationError(text, code="stale")
    for name, value in {"status": into, **values}.items():
        setattr(row, name, value)
    row.touch()
    row.save()
    event.about(row, story=row.title)
    move_anchors(enrollment)
    return row, True
