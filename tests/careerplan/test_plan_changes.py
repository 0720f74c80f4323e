"""What differs between two readings of a plan, field by field."""

import pytest
from django.utils import translation

from careerplan.queries.plan_changes import plan_changes


def step(key="s1", **changes):
    values = {
        "id": key,
        "label": "Welding class",
        "status": "Started/Open",
        "starts": "2026-03-01",
        "due": "2026-06-01",
        "completed": "",
        "hours": "10",
        "notes": "",
    }
    return values | changes


def goal(key="g1", *steps, **changes):
    values = {
        "id": key,
        "statement": "Finish the course",
        "category": "Career Plan",
        "term": "Short Term Goal",
        "status": "On Track",
        "remark": "",
        "steps": list(steps),
    }
    return values | changes


def plan(*goals, unassigned=(), career_path=()):
    return {
        "title": "Plan",
        "goals": list(goals),
        "unassigned": list(unassigned),
        "career_path": [list(row) for row in career_path],
    }


CASES = {
    "nothing": (plan(goal("g1", step())), plan(goal("g1", step())), []),
    "goal added": (plan(), plan(goal()), ["goal_added"]),
    "goal removed": (plan(goal()), plan(), ["goal_removed"]),
    "goal with its step removed": (
        plan(goal("g1", step())),
        plan(unassigned=[step()]),
        ["goal_removed", "step_moved"],
    ),
    "reworded": (plan(goal()), plan(goal(statement="Pass the course")), ["goal_statement"]),
    "category": (plan(goal()), plan(goal(category="Support")), ["goal_category"]),
    "term": (plan(goal()), plan(goal(term="Long Term Goal")), ["goal_term"]),
    "status": (plan(goal()), plan(goal(status="Off Track")), ["goal_status"]),
    "step added": (plan(goal()), plan(goal("g1", step())), ["step_added"]),
    "step removed": (plan(goal("g1", step())), plan(goal()), ["step_removed"]),
    "step moved": (
        plan(goal("g1", step()), goal("g2", statement="Other")),
        plan(goal("g1"), goal("g2", step(), statement="Other")),
        ["step_moved"],
    ),
    "career path": (
        plan(),
        plan(career_path=[("Occupation 1", "Welder")]),
        ["career_path"],
    ),
} | {
    f"step {name}": (
        plan(goal("g1", step())),
        plan(goal("g1", step(**{name: value}))),
        [f"step_{name}"],
    )
    for name, value in {
        "status": "Successful Completion",
        "starts": "2026-04-01",
        "due": "2026-07-01",
        "completed": "2026-06-20",
        "hours": "12",
        "notes": "Bring gloves",
    }.items()
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_each_difference_has_its_code(case):
    before, after, codes = case
    assert [change.code for change in plan_changes(before, after)] == codes


def test_dates_are_said_in_words_in_both_languages():
    before, after = plan(goal("g1", step())), plan(goal("g1", step(due="2026-07-01")))
    with translation.override("en"):
        assert plan_changes(before, after)[0].text == (
            "Welding class: Due was Jun 1, 2026, is now Jul 1, 2026"
        )
    with translation.override("es"):
        assert "Jun 1" not in plan_changes(before, after)[0].text
