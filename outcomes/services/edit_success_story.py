"""The draft of a success story is changed."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.cases.services.remove_document import remove_document
from casework.core.records import write_changes
from outcomes.enums import StoryStatus
from outcomes.models import SuccessStory
from outcomes.services.keep_photo import keep_photo
from outcomes.services.settle_success_story import settle_success_story


def edit_success_story(actor, story, *, version, checked_photo=None, **values):
    """Write `values` (see `settle_success_story`) into the draft `story` and return the row as saved.

    A new `checked_photo` takes the place of the one there was, which leaves the uploads. Raises ValidationError keyed
    by field; with code `submitted` when the story is no draft any more, `stale` or `gone` as `write_changes` does.
    """
    with recording(actor, "edit_success_story") as event:
        enrollment = Enrollment.objects.select_for_update().get(pk=story.enrollment_id)
        held = SuccessStory.objects.select_for_update().get(pk=story.pk)
        if held.status != StoryStatus.DRAFT:
            raise ValidationError(
                _("This story was submitted meanwhile. Take it back to change it."), code="submitted"
            )
        has_photo = checked_photo is not None or held.photo_id is not None
        settled = settle_success_story(values, has_photo=has_photo)
        before = held.photo
        if checked_photo is not None:
            settled["photo"] = keep_photo(actor, enrollment, checked_photo, settled["title"])
        saved, changed = write_changes(story, version, settled)
        if changed:
            if before is not None and "photo" in changed:
                remove_document(actor, before, reason=_("Another photo took its place"))
            event.about(saved, story=saved.title)
            move_anchors(enrollment)
        else:
            event.drop()
    return saved
