"""A story is handed in, to be read and published."""

from casework.audit.services.record_event import recording
from casework.core import clock
from outcomes.enums import StoryStatus
from outcomes.notifications.stories import notify_story_submitted
from outcomes.services.move_story import move_story


def submit_success_story(actor, story):
    """Submit the draft `story` and tell who may publish it. Returns (row, whether this call did it).

    Raises ValidationError as `move_story` does.
    """
    with recording(actor, "submit_success_story") as event:
        saved, did = move_story(
            event,
            story,
            out_of=(StoryStatus.DRAFT,),
            into=StoryStatus.SUBMITTED,
            submitted_at=clock.now(),
            returned_why="",
        )
        if did:
            saved.readers_told = notify_story_submitted(saved, leaving_out=actor)
    return saved, did
