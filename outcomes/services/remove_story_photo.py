"""The consent to a photo is withdrawn: the photo leaves the story and the uploads, whatever the story's status."""

from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.cases.services.remove_document import remove_document
from outcomes.models import SuccessStory


def remove_story_photo(actor, story):
    """Take photo and consent out of `story`; return whether this call did it, False when there was none."""
    with recording(actor, "remove_story_photo") as event:
        enrollment = Enrollment.objects.select_for_update().get(pk=story.enrollment_id)
        row = SuccessStory.objects.select_for_update().get(pk=story.pk)
        photo = row.photo
        if photo is None:
            event.drop()
            return False
        row.photo, row.consent_name, row.consent_on = None, "", None
        row.touch()
        row.save(update_fields=["photo", "consent_name", "consent_on", "version", "updated_at"])
        remove_document(actor, photo, reason=_("The consent was withdrawn"))
        event.about(row, story=row.title)
        move_anchors(enrollment)
    return True
