"""A submitted or published story is taken back: it is a draft again, and nobody else reads it."""

from casework.audit.services.record_event import recording
from outcomes.enums import StoryStatus
from outcomes.services.move_story import move_story


def withdraw_success_story(actor, story):
    """Make `story` a draft again. Returns (row, whether this call did it); raises as `move_story` does."""
    with recording(actor, "withdraw_success_story") as event:
        return move_story(
            event,
            story,
            out_of=(StoryStatus.SUBMITTED, StoryStatus.PUBLISHED),
            into=StoryStatus.DRAFT,
            submitted_at=None,
            published_at=None,
            published_by=None,
        )
