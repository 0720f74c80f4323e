"""What ends an agreement, and the flag that says so."""

import pytest

from careerplan.enums import AgreementStatus
from careerplan.queries.agreements import agreement_standing
from careerplan.services.add_goal import add_goal
from careerplan.services.edit_goal import edit_goal
from careerplan.services.ensure_preset_goals import ensure_preset_goals
from careerplan.services.record_unable import record_unable
from careerplan.services.remove_goal import remove_goal
from careerplan.services.restore_goal import restore_goal
from casework.audit.models import AuditEvent
from casework.audit.words import sentence_of
from casework.cases.models import Message
from casework.core import clock
from tests.factories.agreements import NEW_GOAL, asked, plan_to_agree_to, rows_of, signed, signed_on_paper
from tests.factories.people import UserFactory, days_ago

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda worker, goal: add_goal(worker, goal.enrollment, **NEW_GOAL), "goal_added"),
        (lambda worker, goal: edited(worker, goal, status="off_track"), "goal_off_track"),
        (lambda worker, goal: edited(worker, goal, statement="Something else"), "goal_reworded"),
    ],
    ids=["added", "off track", "reworded"],
)
@pytest.mark.parametrize("way", ["own", "paper", "unable"])
def test_a_change_of_the_goals_ends_the_agreement(enrollment, worker, change, why, way):
    {
        "own": lambda: signed(enrollment),
        "paper": lambda: signed_on_paper(enrollment, worker),
        "unable": lambda: record_unable(worker, enrollment, reason="Three calls"),
    }[way]()
    change(worker, enrollment.goals.order_by("pk").first())
    (row,) = rows_of(enrollment)
    assert (row.status, row.superseded_why, row.superseded_on) == (
        AgreementStatus.SUPERSEDED,
        why,
        clock.today(),
    )
    event = AuditEvent.objects.get(action="supersede_agreement")
    assert sentence_of(event).startswith("The agreement to the plan ended: A goal")


def edited(worker, goal, **changes):
    values = {
        "statement": goal.statement,
        "category": goal.category,
        "term": goal.term,
        "status": goal.status,
    }
    return edit_goal(worker, goal, version=goal.version, **values | changes)


def test_other_changes_leave_the_agreement_and_are_listed(enrollment, worker):
    signed(enrollment)
    goal = enrollment.goals.get()
    edited(worker, goal, status="on_track", term="long")
    standing = agreement_standing(enrollment)
    assert standing.status == AgreementStatus.AGREED
    assert not standing.is_current
    assert [change.code for change in standing.new_terms] == ["goal_term"]
    assert [change.code for change in standing.progress] == ["goal_status"]


def test_progress_alone_leaves_the_agreement_current(enrollment, worker):
    signed(enrollment)
    edited(worker, enrollment.goals.get(), status="on_track")
    standing = agreement_standing(enrollment)
    assert standing.is_current and standing.progress


def test_a_new_wording_lists_the_field(enrollment, worker):
    signed(enrollment)
    edited(worker, enrollment.goals.get(), statement="Finish the pipe course")
    (change,) = agreement_standing(enrollment).changes
    assert change.code == "goal_statement"
    assert change.text == ("Goal worded anew: “Finish the welding course” is now “Finish the pipe course”")


def test_goals_every_plan_starts_with_end_no_agreement(enrollment, worker):
    signed(enrollment)
    assert ensure_preset_goals(enrollment, worker)
    assert agreement_standing(enrollment).status == AgreementStatus.AGREED


def test_a_goal_put_back_ends_no_agreement(enrollment, worker):
    signed(enrollment)
    goal = enrollment.goals.get()
    remove_goal(worker, goal)
    assert "goal_removed" in {change.code for change in agreement_standing(enrollment).changes}
    restore_goal(worker, goal)
    assert agreement_standing(enrollment).is_current


@pytest.mark.parametrize("way", [signed, lambda enrollment: signed_on_paper(enrollment, UserFactory())])
def test_a_goal_put_back_ends_the_agreement_to_a_plan_without_it(enrollment, worker, way):
    goal = add_goal(worker, enrollment, **NEW_GOAL)
    remove_goal(worker, goal)
    way(enrollment)
    restore_goal(worker, goal)
    (row,) = rows_of(enrollment)
    assert (row.status, row.superseded_why) == (AgreementStatus.SUPERSEDED, "goal_added")
    assert not agreement_standing(enrollment).is_current


def test_a_request_that_waits_stays_when_the_plan_changes(enrollment, worker):
    asked(enrollment, worker)
    add_goal(worker, enrollment, **NEW_GOAL)
    assert agreement_standing(enrollment).is_requested


def test_the_next_request_says_what_changed(enrollment, worker):
    signed(enrollment)
    add_goal(worker, enrollment, **NEW_GOAL)
    asked(enrollment, worker)
    message = Message.objects.get(subject="Please read your plan")
    assert "What changed since you agreed:" in message.text
    assert "Goal added: Earn a forklift license" in message.text


def test_the_flag_is_raised_where_agreement_is_required(worker):
    for program, code in (("isets", "agreement_missing"), ("illinois_works", "")):
        flag = agreement_standing(plan_to_agree_to(program)).flag
        assert (flag.code if flag else "") == code


def test_the_flag_has_reason_and_date(enrollment, worker):
    with clock.frozen(days_ago(3)):
        signed(enrollment)
    assert agreement_standing(enrollment).flag is None
    with clock.frozen(days_ago(1)):
        add_goal(worker, enrollment, **NEW_GOAL)
    flag = agreement_standing(enrollment).flag
    assert flag.dates == {"since": days_ago(1)}
    assert "a goal was added" in flag.text
