"""Goals are added, edited, removed and put back; each act is one event, and nothing is saved twice."""

import uuid

import pytest
from django.core.exceptions import ValidationError

from careerplan.models import Goal
from careerplan.services.add_goal import add_goal
from careerplan.services.edit_goal import edit_goal
from careerplan.services.remove_goal import remove_goal
from careerplan.services.restore_goal import restore_goal
from casework.audit.models import AuditEvent
from casework.cases.models import Message
from casework.core import clock
from tests.factories.people import UserFactory, customer_user, days_ago, enrolled
from tests.factories.plan import GoalFactory, ServiceFactory

pytestmark = pytest.mark.django_db

WORDS = {"statement": "Earn a welding certificate", "category": "career_plan", "term": "short"}


def events(action):
    return list(AuditEvent.objects.filter(action=action))


def test_a_goal_enters_the_plan_with_one_event_and_touches_the_record():
    enrollment, worker = enrolled(), UserFactory()
    goal = add_goal(worker, enrollment, **WORDS)
    assert (goal.status, goal.organisation_id) == ("not_started", enrollment.organisation_id)
    (event,) = events("add_goal")
    assert (event.object_id, event.actor, event.detail["goal"]) == (goal.pk, worker, WORDS["statement"])
    enrollment.refresh_from_db()
    assert enrollment.last_touched_on == clock.today()
    assert enrollment.progress_confirmed_on == clock.today()


@pytest.mark.parametrize(
    ("statement", "fits"),
    [
        ("x" * 144, True),
        ("x" * 145, False),
        ("  " + "ñ" * 144 + " ", True),
        ("👩‍🏫" * 48, True),
        ("👩‍🏫" * 49, False),
        ("   ", False),
    ],
)
def test_a_statement_has_at_most_144_unicode_characters_after_trimming(statement, fits):
    enrollment = enrolled()
    if fits:
        assert (
            add_goal(UserFactory(), enrollment, **WORDS | {"statement": statement}).statement
            == statement.strip()
        )
    else:
        with pytest.raises(ValidationError) as refused:
            add_goal(UserFactory(), enrollment, **WORDS | {"statement": statement})
        assert list(refused.value.message_dict) == ["statement"]
        assert not Goal.objects.exists()


@pytest.mark.parametrize("field", ["category", "term", "status"])
def test_a_code_of_another_list_is_refused(field):
    with pytest.raises(ValidationError) as refused:
        add_goal(UserFactory(), enrolled(), **WORDS | {field: "no_such_code"})
    assert list(refused.value.message_dict) == [field]


def test_a_form_sent_twice_is_one_goal_and_other_words_with_the_same_key_are_another():
    enrollment, worker, key = enrolled(), UserFactory(), uuid.uuid4()
    first = add_goal(worker, enrollment, key=key, **WORDS)
    second = add_goal(worker, enrollment, key=key, **WORDS)
    assert (second.pk, second.already_saved, len(events("add_goal"))) == (first.pk, True, 1)
    third = add_goal(worker, enrollment, key=key, **WORDS | {"statement": "Another"})
    again = add_goal(worker, enrollment, key=key, **WORDS | {"statement": "Another"})
    assert third.pk != first.pk and (again.pk, again.already_saved) == (third.pk, True)
    elsewhere = add_goal(worker, enrolled(), key=key, **WORDS)
    assert elsewhere.enrollment_id != enrollment.pk


def test_save_and_confirm_confirms_in_the_same_act_and_saving_alone_does_not():
    enrollment = enrolled(confirmed=20)
    add_goal(UserFactory(), enrollment, **WORDS)
    enrollment.refresh_from_db()
    assert enrollment.progress_confirmed_on == days_ago(20)
    add_goal(UserFactory(), enrollment, confirm=True, **WORDS)
    enrollment.refresh_from_db()
    assert enrollment.progress_confirmed_on == days_ago(0)


def test_a_goal_that_goes_off_track_tells_the_customer_in_their_language_once():
    enrollment = enrolled()
    reader = customer_user(enrollment)
    enrollment.customer.language = "es"
    enrollment.customer.save()
    goal = GoalFactory(enrollment=enrollment)
    values = {"statement": goal.statement, "category": goal.category, "term": "short", "status": "off_track"}
    saved = edit_goal(UserFactory(), goal, version=goal.version, **values)
    message = Message.objects.get()
    assert saved.went_off_track and saved.customer_told
    assert (message.subject, message.kind, message.sender) == ("Una meta necesita ayuda", "notice", None)
    assert f"Meta: {goal.statement}" in message.text and "Su plan necesita atención" in message.text
    assert [receipt.reader for receipt in message.receipts.all()] == [reader]
    again = edit_goal(UserFactory(), saved, version=saved.version, **values | {"statement": "Reworded"})
    assert not again.went_off_track
    assert Message.objects.count() == 1


def test_a_customer_without_an_account_gets_no_notice_and_the_goal_is_saved():
    goal = GoalFactory()
    saved = edit_goal(
        UserFactory(), goal, version=1, statement="x", category=goal.category, term="long", status="off_track"
    )
    assert saved.status == "off_track"
    assert saved.status_since == clock.today()
    assert not saved.customer_told
    assert not Message.objects.exists()


def test_an_edit_on_an_older_version_is_refused_and_writes_nothing():
    goal = GoalFactory()
    values = {"category": goal.category, "term": "short", "status": "on_track"}
    edit_goal(UserFactory(), goal, version=1, statement="First", **values)
    with pytest.raises(ValidationError) as refused:
        edit_goal(UserFactory(), goal, version=1, statement="Second", **values)
    assert refused.value.code == "stale"
    goal.refresh_from_db()
    assert (goal.statement, goal.version) == ("First", 2)
    assert len(events("edit_goal")) == 1


def test_an_edit_that_changes_nothing_writes_nothing():
    goal = GoalFactory()
    same = {name: getattr(goal, name) for name in ("statement", "category", "term", "status")}
    edit_goal(UserFactory(), goal, version=1, **same)
    goal.refresh_from_db()
    assert (goal.version, events("edit_goal")) == (1, [])


def test_a_removed_goal_leaves_its_services_in_the_plan_and_undo_brings_them_back():
    goal = GoalFactory()
    with_it = ServiceFactory(enrollment=goal.enrollment, goal=goal)
    elsewhere = GoalFactory(enrollment=goal.enrollment)
    assert remove_goal(UserFactory(), goal) == 1
    with_it.refresh_from_db()
    assert (with_it.goal, with_it.removed_at) == (None, None)
    assert list(Goal.objects.kept()) == [elsewhere]
    assert remove_goal(UserFactory(), goal) == 0
    moved = ServiceFactory(enrollment=goal.enrollment, goal=None)
    restore_goal(UserFactory(), goal)
    with_it.refresh_from_db()
    moved.refresh_from_db()
    assert (with_it.goal, moved.goal) == (goal, None)
    assert (len(events("remove_goal")), len(events("restore_goal"))) == (1, 1)


def test_undo_leaves_a_service_where_someone_put_it_meanwhile():
    goal = GoalFactory()
    service = ServiceFactory(enrollment=goal.enrollment, goal=goal)
    other = GoalFactory(enrollment=goal.enrollment)
    remove_goal(UserFactory(), goal)
    service.goal = other
    service.save()
    restore_goal(UserFactory(), goal)
    service.refresh_from_db()
    assert service.goal == other


def test_undo_ends_with_the_day():
    goal = GoalFactory()
    with clock.frozen(days_ago(1)):
        remove_goal(UserFactory(), goal)
    with pytest.raises(ValidationError) as refused:
        restore_goal(UserFactory(), goal)
    assert refused.value.code == "expired"


def test_a_preset_goal_cannot_be_removed():
    goal = GoalFactory(preset="complete_program")
    with pytest.raises(ValidationError):
        remove_goal(UserFactory(), goal)
    assert Goal.objects.kept().get() == goal


def test_an_edit_of_a_goal_that_was_removed_meanwhile_is_refused():
    goal = GoalFactory()
    remove_goal(UserFactory(), goal)
    with pytest.raises(ValidationError) as refused:
        edit_goal(
            UserFactory(),
            goal,
            version=1,
            statement="x",
            category=goal.category,
            term="short",
            status="on_track",
        )
    assert refused.value.code == "gone"
