"""A submitted story is published among the staff of the program's agencies."""

from casework.audit.services.record_event import recording
from casework.core import clock
from outcomes.enums import StoryStatus
from outcomes.notifications.stories import notify_story_published
from outcomes.services.move_story import move_story


def publish_success_story(actor, story, *, version):
    """Publish the submitted `story`; its writer and the customer are told. Returns (row, whether this call did it).

    `version` is the one that `actor` read; the caller has made sure that `actor` may publish it. Raises
    ValidationError as `move_story` does.
    """
    with recording(actor, "publish_success_story") as event:
        saved, did = move_story(
            event,
            story,
            out_of=(StoryStatus.SUBMITTED,),
            into=StoryStatus.PUBLISHED,
            version=version,
            published_at=clock.now(),
            published_by=actor,
        )
        if did:
            notify_story_published(saved, leaving_out=actor)
    return saved, did
