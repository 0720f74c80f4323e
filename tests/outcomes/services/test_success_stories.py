"""Success stories: drafted, submitted, returned, published, taken back; photos only with consent."""

import uuid
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from casework.accounts.enums import Role
from casework.audit.models import AuditEvent
from casework.cases.models import Document, Receipt
from casework.core.files import check_upload
from outcomes.models import SuccessStory
from outcomes.services.add_success_story import add_success_story
from outcomes.services.edit_success_story import edit_success_story
from outcomes.services.publish_success_story import publish_success_story
from outcomes.services.remove_story_photo import remove_story_photo
from outcomes.services.remove_success_story import remove_success_story
from outcomes.services.restore_success_story import restore_success_story
from outcomes.services.return_success_story import return_success_story
from outcomes.services.submit_success_story import submit_success_story
from outcomes.services.withdraw_success_story import withdraw_success_story
from tests.factories.notes import JPG, PNG, upload
from tests.factories.people import customer_user, days_ago, enrolled, member, organisation_running
from tests.factories.stories import SuccessStoryFactory, consent, published, submitted, values

pytestmark = pytest.mark.django_db

YOUTH = "youth_apprenticeship"


@pytest.fixture
def case():
    enrollment = enrolled(organisation_running(YOUTH))
    worker = member(organisation=enrollment.organisation)
    manager = member(Role.PROGRAM_MANAGER, organisation=enrollment.organisation)
    return enrollment, worker, manager


def _photo(name="me.png", content=PNG):
    return check_upload(upload(name, content), ("jpg", "png"))


def _told(user):
    return [receipt.message.subject for receipt in Receipt.objects.filter(reader=user).order_by("pk")]


def test_a_story_goes_from_draft_to_publication_and_back(case):
    enrollment, worker, manager = case
    story = add_success_story(worker, enrollment, **values())
    assert (story.status, story.written_by) == ("draft", worker)
    submit_success_story(worker, story)
    assert _told(manager) == ["A success story waits to be read"]
    return_success_story(manager, story, version=2, returned_why="Who trained her?")
    story.refresh_from_db()
    assert (story.status, story.returned_why, story.submitted_at) == ("draft", "Who trained her?", None)
    version = submit_success_story(worker, story)[0].version
    publish_success_story(manager, story, version=version)
    story.refresh_from_db()
    assert (story.status, story.published_by, story.returned_why) == ("published", manager, "")
    assert _told(worker) == ["Your success story came back", "A success story was published"]
    withdraw_success_story(worker, story)
    story.refresh_from_db()
    assert (story.status, story.published_at, story.published_by) == ("draft", None, None)
    done = AuditEvent.objects.filter(object_type="successstory").values_list("action", flat=True)
    assert {
        "add_success_story",
        "submit_success_story",
        "return_success_story",
        "publish_success_story",
        "withdraw_success_story",
    } == set(done)


def test_each_step_is_done_once(case):
    _enrollment, worker, manager = case
    story = submitted(enrollment=case[0], written_by=worker)
    assert [publish_success_story(manager, story, version=1)[1] for _time in range(2)] == [True, False]
    assert _told(worker) == ["A success story was published"]
    assert AuditEvent.objects.filter(action="publish_success_story").count() == 1


def test_a_form_sent_twice_is_one_story(case):
    enrollment, worker, _manager = case
    key = uuid.uuid4()
    first, second = (add_success_story(worker, enrollment, key=key, **values()) for _time in range(2))
    assert first == second
    assert SuccessStory.objects.count() == 1


@pytest.mark.parametrize(
    ("step", "starts"),
    [(partial(publish_success_story, version=1), "draft"), (withdraw_success_story, "gone")],
    ids=["a draft is not published", "a removed one is not taken back"],
)
def test_a_step_out_of_order_is_refused(case, step, starts):
    _enrollment, worker, manager = case
    story = published(enrollment=case[0]) if starts == "gone" else SuccessStoryFactory(enrollment=case[0])
    if starts == "gone":
        remove_success_story(worker, story)
    with pytest.raises(ValidationError):
        step(manager, story)


def test_what_is_asked_for_is_not_lost_when_the_writer_took_the_story_back(case):
    _enrollment, worker, manager = case
    story = submitted(enrollment=case[0])
    withdraw_success_story(worker, story)
    with pytest.raises(ValidationError) as moved:
        return_success_story(manager, story, version=1, returned_why="Who trained her?")
    assert moved.value.code == "moved"


@pytest.mark.parametrize(
    "judge",
    [publish_success_story, partial(return_success_story, returned_why="Who trained her?")],
    ids=["published", "returned"],
)
def test_what_was_changed_since_it_was_read_is_neither_published_nor_returned(case, judge):
    _enrollment, worker, manager = case
    story = submitted(enrollment=case[0], written_by=worker)
    read = story.version
    story = withdraw_success_story(worker, story)[0]
    story = edit_success_story(worker, story, version=story.version, **values(text="Call me at home."))
    submit_success_story(worker, story)
    with pytest.raises(ValidationError) as refused:
        judge(manager, story, version=read)
    assert refused.value.code == "stale"
    story.refresh_from_db()
    assert story.status == "submitted"


def test_two_stories_with_one_picture_have_each_its_own(case):
    enrollment, worker, _manager = case
    first, second = (
        add_success_story(worker, enrollment, checked_photo=_photo(), **values(**consent()))
        for _time in range(2)
    )
    remove_story_photo(worker, first)
    second.refresh_from_db()
    assert second.photo is not None and second.photo.removed_at is None


def test_a_return_without_words_is_refused(case):
    _enrollment, _worker, manager = case
    story = submitted(enrollment=case[0])
    with pytest.raises(ValidationError) as refused:
        return_success_story(manager, story, version=1, returned_why="  ")
    assert "returned_why" in refused.value.message_dict


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"title": " "}, "title"),
        ({"text": " "}, "text"),
        ({"consent_name": "", "consent_on": days_ago(1)}, "consent_name"),
        ({"consent_name": "Casey", "consent_on": None}, "consent_on"),
        ({"consent_name": "Casey", "consent_on": days_ago(-1)}, "consent_on"),
    ],
    ids=["no title", "no text", "nobody consented", "no day of consent", "consent in the future"],
)
def test_what_is_missing_is_said_beside_its_field(case, changed, field):
    enrollment, worker, _manager = case
    with pytest.raises(ValidationError) as refused:
        add_success_story(worker, enrollment, checked_photo=_photo(), **values(**{**consent(), **changed}))
    assert list(refused.value.message_dict) == [field]
    assert not Document.objects.exists()


def test_no_way_leads_to_a_photo_without_consent(case):
    enrollment, worker, _manager = case
    story = add_success_story(worker, enrollment, checked_photo=_photo(), **values(**consent()))
    with pytest.raises(IntegrityError, match="photo_needs_consent"):
        SuccessStory.objects.filter(pk=story.pk).update(consent_name="")


def test_withdrawn_consent_takes_the_photo_out_of_story_and_uploads(case):
    enrollment, worker, _manager = case
    story = add_success_story(worker, enrollment, checked_photo=_photo(), **values(**consent()))
    photo = story.photo
    assert [remove_story_photo(worker, story) for _time in range(2)] == [True, False]
    story.refresh_from_db()
    photo.refresh_from_db()
    assert (story.photo, story.consent_name, story.consent_on) == (None, "", None)
    assert photo.removed_at is not None


def test_a_new_photo_takes_the_place_of_the_one_before(case):
    enrollment, worker, _manager = case
    story = add_success_story(worker, enrollment, checked_photo=_photo(), **values(**consent()))
    before = story.photo
    edit_success_story(worker, story, version=1, checked_photo=_photo("new.jpg", JPG), **values(**consent()))
    story.refresh_from_db()
    before.refresh_from_db()
    assert story.photo.original_name == "new.jpg"
    assert before.removed_at is not None


def test_a_submitted_story_is_not_changed_behind_the_readers_back(case):
    _enrollment, worker, _manager = case
    story = submitted(enrollment=case[0])
    with pytest.raises(ValidationError) as refused:
        edit_success_story(worker, story, version=story.version, **values())
    assert refused.value.code == "submitted"


def test_two_who_change_at_once_lose_nothing(case):
    _enrollment, worker, _manager = case
    story = SuccessStoryFactory(enrollment=case[0])
    edit_success_story(worker, story, version=1, **values(title="First"))
    with pytest.raises(ValidationError) as refused:
        edit_success_story(worker, story, version=1, **values(title="Second"))
    assert refused.value.code == "stale"


def test_a_story_is_removed_and_put_back(case):
    _enrollment, worker, _manager = case
    story = SuccessStoryFactory(enrollment=case[0])
    remove_success_story(worker, story)
    assert not SuccessStory.objects.kept().exists()
    restore_success_story(worker, story)
    assert SuccessStory.objects.kept().get() == story


def test_the_customer_is_told_of_a_publication_in_the_own_language(case):
    enrollment, worker, manager = case
    user = customer_user(enrollment)
    user.preferred_language = "es"
    user.save(update_fields=["preferred_language"])
    publish_success_story(manager, submitted(enrollment=enrollment, written_by=worker), version=1)
    assert _told(user) == ["Se publicó una historia de éxito"]
