"""The confirmation that the plan is current, and the goals every plan starts with."""

import pytest

from careerplan.models import Goal, ProgressConfirmation, Service
from careerplan.services.confirm_progress import confirm_progress
from careerplan.services.ensure_preset_goals import ensure_preset_goals
from casework.audit.models import AuditEvent
from casework.core import clock
from programs.registry import all_programs
from tests.factories.people import UserFactory, days_ago, enrolled, former

pytestmark = pytest.mark.django_db


def test_confirming_starts_the_clock_anew_once_a_day_and_person():
    enrollment, worker = enrolled(confirmed=40), UserFactory()
    _first, created = confirm_progress(worker, enrollment)
    _second, again = confirm_progress(worker, enrollment)
    assert (created, again) == (True, False)
    enrollment.refresh_from_db()
    assert enrollment.progress_confirmed_on == days_ago(0)
    assert AuditEvent.objects.filter(action="confirm_progress").count() == 1
    confirm_progress(UserFactory(), enrollment)
    assert ProgressConfirmation.objects.count() == 2


def test_the_same_person_confirms_again_the_next_day():
    enrollment, worker = enrolled(confirmed=None), UserFactory()
    with clock.frozen(days_ago(1)):
        confirm_progress(worker, enrollment)
    confirm_progress(worker, enrollment)
    assert [row.confirmed_on for row in ProgressConfirmation.objects.all()] == [days_ago(0), days_ago(1)]


@pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)
def test_preset_goals_are_added_once_with_their_steps(spec):
    enrollment = enrolled(program=spec.code)
    added = ensure_preset_goals(enrollment, UserFactory())
    assert [goal.preset for goal in added] == list(spec.preset_goals.codes)
    assert ensure_preset_goals(enrollment, UserFactory()) == []
    assert Goal.objects.count() == len(spec.preset_goals)
    assert Service.objects.count() == sum(len(preset.steps) for preset in spec.preset_goals)
    assert AuditEvent.objects.filter(action="ensure_preset_goals").count() == bool(spec.preset_goals)


def test_an_enrollment_that_ended_gets_no_preset_goals():
    assert ensure_preset_goals(former(program="isets")) == []


def test_opening_a_complete_plan_costs_one_query(django_assert_num_queries):
    enrollment = enrolled(program="isets")
    ensure_preset_goals(enrollment)
    with django_assert_num_queries(1):
        ensure_preset_goals(enrollment)
