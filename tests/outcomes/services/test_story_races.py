"""Two people act on one success story at once: one effect, nothing lost."""

import pytest
from django.db import transaction

from casework.accounts.enums import Role
from casework.audit.models import AuditEvent
from casework.cases.models import Document, Enrollment
from casework.cases.services.remove_document import remove_document
from casework.core.files import check_upload
from outcomes.models import SuccessStory
from outcomes.services.add_success_story import add_success_story
from outcomes.services.edit_success_story import edit_success_story
from outcomes.services.publish_success_story import publish_success_story
from outcomes.services.remove_story_photo import remove_story_photo
from outcomes.services.submit_success_story import submit_success_story
from outcomes.services.withdraw_success_story import withdraw_success_story
from tests.factories.notes import PNG, upload
from tests.factories.people import enrolled, member, organisation_running
from tests.factories.stories import consent, values
from tests.support.races import finish, one_after_the_other, start, until_somebody_waits

pytestmark = pytest.mark.django_db(transaction=True)

YOUTH = "youth_apprenticeship"


@pytest.fixture
def submitted_with_photo():
    enrollment = enrolled(organisation_running(YOUTH))
    worker = member(organisation=enrollment.organisation)
    manager = member(Role.PROGRAM_MANAGER, organisation=enrollment.organisation)
    photo = check_upload(upload("me.png", PNG), ("jpg", "png"))
    story = add_success_story(worker, enrollment, checked_photo=photo, **values(**consent()))
    submit_success_story(worker, story)
    return SuccessStory.objects.get(), worker, manager


def test_two_who_publish_at_once_publish_once(submitted_with_photo):
    story, _worker, manager = submitted_with_photo
    publish = [lambda: publish_success_story(manager, story, version=story.version)] * 2
    assert one_after_the_other(*publish) is None
    assert AuditEvent.objects.filter(action="publish_success_story").count() == 1


def test_a_story_that_was_taken_back_meanwhile_is_not_published(submitted_with_photo):
    story, worker, manager = submitted_with_photo
    problem = one_after_the_other(
        lambda: withdraw_success_story(worker, story),
        lambda: publish_success_story(manager, story, version=story.version),
    )
    assert problem.code == "moved"
    assert SuccessStory.objects.get().status == "draft"


def test_consent_withdrawn_while_somebody_publishes_leaves_no_photo(submitted_with_photo):
    story, worker, manager = submitted_with_photo
    read = story.version
    problem = one_after_the_other(
        lambda: remove_story_photo(worker, story), lambda: publish_success_story(manager, story, version=read)
    )
    assert problem.code == "stale"
    story.refresh_from_db()
    assert (story.status, story.photo, story.consent_name) == ("submitted", None, "")


def test_a_photo_that_is_removed_while_another_takes_its_place_locks_nobody_out(submitted_with_photo):
    story, worker, _manager = submitted_with_photo
    withdraw_success_story(worker, story)
    story.refresh_from_db()
    before = story.photo
    other = check_upload(upload("other.png", PNG + b" "), ("jpg", "png"))
    with transaction.atomic():
        Enrollment.objects.select_for_update().get(pk=story.enrollment_id)
        removing = start(lambda: remove_document(worker, before, reason="Wrong person"))
        until_somebody_waits()
        edit_success_story(worker, story, version=story.version, checked_photo=other, **values(**consent()))
    finish(removing)
    story.refresh_from_db()
    assert story.photo != before
    assert Document.objects.filter(removed_at=None).get() == story.photo
    assert AuditEvent.objects.filter(action="remove_document").count() == 1
