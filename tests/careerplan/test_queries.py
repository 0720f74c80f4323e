"""What the screens read: derived dates, the language, what counts."""

import pytest
from django.utils import translation

from careerplan.queries import customer_copy, hours_text, page_name, read_catalogue, read_plan, step_column
from careerplan.services.ensure_preset_goals import ensure_preset_goals
from casework.core import clock
from programs.registry import get_program
from tests.factories.people import days_ago, enrolled
from tests.factories.plan import GoalFactory, ServiceFactory, completed, started

pytestmark = pytest.mark.django_db


def test_the_dates_of_a_goal_are_its_steps_dates_with_the_completion_beside():
    goal = GoalFactory()
    started(goal.enrollment, goal, started_on=days_ago(9), due_on=days_ago(-9))
    completed(goal.enrollment, goal, started_on=days_ago(30), due_on=days_ago(5), days=4)
    ServiceFactory(enrollment=goal.enrollment, goal=goal, started_on=days_ago(99), removed_at=clock.now())
    (found,) = read_plan(goal.enrollment).goals
    assert (found.earliest_start, found.latest_due, found.latest_completion) == (
        days_ago(30),
        days_ago(-9),
        days_ago(4),
    )
    assert len(found.steps) == 2


def test_a_goal_without_steps_has_no_dates():
    goal = GoalFactory()
    (found,) = read_plan(goal.enrollment).goals
    assert (found.earliest_start, found.latest_due, found.latest_completion) == (None, None, None)


def test_a_step_whose_goal_was_removed_stands_with_the_unassigned():
    goal = GoalFactory(removed_at=clock.now())
    service = ServiceFactory(enrollment=goal.enrollment, goal=goal)
    plan = read_plan(goal.enrollment)
    assert [step.service for step in plan.unassigned] == [service]
    assert [removed.goal for removed in plan.removed_goals] == [goal]


def test_what_was_removed_yesterday_is_not_offered_back():
    with clock.frozen(days_ago(1)):
        goal = GoalFactory(removed_at=clock.now())
    assert read_plan(goal.enrollment).removed_goals == ()


def test_a_whole_plan_costs_three_queries(django_assert_num_queries):
    goal = GoalFactory()
    for _ in range(5):
        started(goal.enrollment, goal)
    with django_assert_num_queries(3):
        plan = read_plan(goal.enrollment)
        assert [step.label for step in plan.steps]


def test_preset_goals_are_known_in_spanish_unless_reworded():
    enrollment = enrolled(program="isets")
    first, second, *_rest = ensure_preset_goals(enrollment)
    second.statement = "Earn the CNA certificate"
    second.save()
    with translation.override("es"):
        goals = read_plan(enrollment).goals
        copy = customer_copy(enrollment, printed_by="")
    assert goals[0].statement == get_program("isets").preset_goals[first.preset].label_es
    assert goals[1].statement == "Earn the CNA certificate"
    assert copy["program_name"] == get_program("isets").name_es


def test_only_what_is_offered_today_is_in_the_catalogue_once():
    enrollment = enrolled(program="isets")
    ServiceFactory(enrollment=enrollment, service_type="job_readiness")
    families, _refused = read_catalogue(enrollment, "activity")
    rows = {row.code: held for family in families for row, held in family.rows}
    assert rows["job_readiness"] == 1
    assert "transportation" not in rows
    assert "prepare_resume" in rows


@pytest.mark.parametrize(
    ("hours", "text"), [(None, ""), ("10.00", "10"), ("7.50", "7.5"), ("100", "100"), ("0", "0")]
)
def test_hours_are_printed_without_needless_zeros(hours, text):
    from decimal import Decimal

    assert hours_text(None if hours is None else Decimal(hours)) == text


def test_the_words_of_the_pages_are_the_programs():
    isets, works = get_program("isets"), get_program("illinois_works")
    assert (page_name(isets, "add_steps"), step_column(isets)) == (
        "Add Activities/Services",
        "Activity/Service",
    )
    assert (page_name(works, "add_steps"), step_column(works)) == ("Add Steps/Services", "Step/Service")
