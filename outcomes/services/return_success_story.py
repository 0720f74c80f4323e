"""A submitted story goes back to who wrote it, with what is asked for."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from outcomes.enums import StoryStatus
from outcomes.notifications.stories import notify_story_returned
from outcomes.services.move_story import move_story


def return_success_story(actor, story, *, version, returned_why):
    """Make the submitted `story` a draft again and tell its writer what is asked for. Returns (row, whether this call
    did it).

    `version` is the one that `actor` read; the caller has made sure that `actor` may publish it. Raises
    ValidationError on `returned_why` when it is empty, else as `move_story` does.
    """
    returned_why = returned_why.strip()
    if not returned_why:
        raise ValidationError({"returned_why": _("Enter what is asked for: the writer reads it")})
    with recording(actor, "return_success_story", reason=returned_why) as event:
        saved, did = move_story(
            event,
            story,
            out_of=(StoryStatus.SUBMITTED,),
            into=StoryStatus.DRAFT,
            version=version,
            submitted_at=None,
            returned_why=returned_why,
        )
        if did:
            notify_story_returned(saved)
        elif saved.returned_why != returned_why:
            text = _("The writer took this story back meanwhile. What you ask for was not sent.")
            raise ValidationError(text, code="moved")
    return saved, did
