"""Two people, or one person twice, at the same moment: real connections, in line for the enrollment's lock."""

import threading
import uuid
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from careerplan.models import Goal, ProgressConfirmation, Service
from careerplan.services.add_goal import add_goal
from careerplan.services.add_service import add_service
from careerplan.services.confirm_progress import confirm_progress
from careerplan.services.edit_goal import edit_goal
from careerplan.services.ensure_preset_goals import ensure_preset_goals
from careerplan.services.remove_goal import remove_goal
from tests.factories.people import UserFactory, days_ago, enrolled
from tests.factories.plan import GoalFactory

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = {"statement": "Earn a welding certificate", "category": "career_plan", "term": "short"}


def at_once(*acts):
    """Run `acts` (functions without arguments) together; returns their results or exceptions, in order."""
    start, answers = threading.Barrier(len(acts)), [None] * len(acts)

    def run(number, act):
        try:
            start.wait()
            answers[number] = act()
        except Exception as problem:
            answers[number] = problem
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_the_same_form_sent_twice_at_once_is_one_goal():
    enrollment, worker, key = enrolled(), UserFactory(), uuid.uuid4()
    answers = at_once(*[lambda: add_goal(worker, enrollment, key=key, **WORDS)] * 4)
    assert {goal.pk for goal in answers} == {Goal.objects.get().pk}
    assert sorted(goal.already_saved for goal in answers) == [False, True, True, True]


def test_two_confirmations_at_once_are_one_row_and_no_error():
    enrollment, worker = enrolled(confirmed=None), UserFactory()
    answers = at_once(*[lambda: confirm_progress(worker, enrollment)] * 4)
    assert sorted(created for _row, created in answers) == [False, False, False, True]
    assert ProgressConfirmation.objects.count() == 1


def test_preset_goals_opened_by_two_people_at_once_stand_once():
    enrollment = enrolled(program="isets")
    answers = at_once(*[lambda: ensure_preset_goals(enrollment)] * 3)
    assert sorted(len(added) for added in answers) == [0, 0, Goal.objects.count()]


def test_of_two_edits_at_once_one_is_told_that_it_is_stale():
    goal = GoalFactory()
    values = {"category": goal.category, "term": "short", "status": "on_track"}
    answers = at_once(
        *[
            lambda text=text: edit_goal(UserFactory(), goal, version=1, statement=text, **values)
            for text in ("Mine", "Theirs")
        ]
    )
    (refused,) = [answer for answer in answers if isinstance(answer, ValidationError)]
    assert refused.code == "stale"
    goal.refresh_from_db()
    assert goal.version == 2


def test_a_service_is_never_left_under_a_goal_that_is_being_removed():
    goal = GoalFactory()
    plan = {
        "status": "not_started",
        "started_on": days_ago(0),
        "due_on": days_ago(-30),
        "completed_on": None,
        "weekly_hours": Decimal(5),
    }
    removed, added = at_once(
        lambda: remove_goal(UserFactory(), goal),
        lambda: add_service(UserFactory(), goal.enrollment, service_type="mentoring", goal=goal, **plan),
    )
    assert removed in (0, 1)
    if isinstance(added, ValidationError):
        assert list(added.message_dict) == ["goal"]
    assert not Service.objects.kept().exclude(goal=None).exists()
