"""A success story is drafted, by staff or by the customer (F061)."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import sent_before
from outcomes.models import SuccessStory
from outcomes.services.keep_photo import keep_photo
from outcomes.services.settle_success_story import settle_success_story


def add_success_story(actor, enrollment, *, key=None, checked_photo=None, **values):
    """Draft a story about the customer of `enrollment` and return it.

    `values` are those of `settle_success_story`; `checked_photo` is a picture or None. `key` is the UUID the form was
    opened with, so a form sent twice is one story. Raises ValidationError keyed by field.
    """
    values = settle_success_story(values, has_photo=checked_photo is not None)
    with recording(actor, "add_success_story") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        earlier, public_id = sent_before(SuccessStory, key, {"enrollment": enrollment}, values)
        if earlier:
            event.drop()
            return earlier
        story = SuccessStory.objects.create(
            **SuccessStory.belonging_to(enrollment),
            public_id=public_id,
            photo=checked_photo and keep_photo(actor, enrollment, checked_photo, values["title"]),
            written_by=actor,
            **values,
        )
        event.about(story, story=story.title)
        move_anchors(enrollment)
    return story
