"""Signing while the plan changes: nobody ends up bound to a goal they never saw."""

import threading

import pytest
from django.core.exceptions import ValidationError

from careerplan.enums import AgreementStatus
from careerplan.models import Agreement, Goal
from careerplan.queries.agreements import content_of
from careerplan.services import sign_agreement as signing
from careerplan.services.add_goal import add_goal
from tests.careerplan.services.test_races import at_once
from tests.factories.agreements import NEW_GOAL, plan_to_agree_to, signature
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)

WAIT = 1.5


def test_an_agreement_in_force_holds_every_goal_of_the_plan(monkeypatch):
    """The signer stops after reading the plan until the goal was added, or until it is plain that it has to wait."""
    enrollment, worker = plan_to_agree_to(), UserFactory()
    values, has_read, was_added = signature(enrollment), threading.Event(), threading.Event()
    read = signing.agreement_standing

    def slowly(row):
        standing = read(row)
        assert standing.plan
        has_read.set()
        was_added.wait(WAIT)
        return standing

    monkeypatch.setattr(signing, "agreement_standing", slowly)

    def add():
        has_read.wait(WAIT)
        goal = add_goal(worker, enrollment, **NEW_GOAL)
        was_added.set()
        return goal

    signed, added = at_once(
        lambda: signing.sign_agreement(enrollment.customer.user, enrollment, **values), add
    )
    assert isinstance(added, Goal)
    assert not isinstance(signed, Exception)
    row = Agreement.objects.get()
    held = {goal["id"] for goal in content_of(row)["plan"]["en"]["goals"]}
    kept = {str(goal.public_id) for goal in Goal.objects.kept()}
    assert row.status == AgreementStatus.SUPERSEDED or held == kept


def test_the_same_signature_sent_four_times_at_once_is_one_agreement():
    enrollment = plan_to_agree_to()
    values = signature(enrollment)
    answers = at_once(*[lambda: signing.sign_agreement(enrollment.customer.user, enrollment, **values)] * 4)
    assert {row.pk for row in answers} == {Agreement.objects.get().pk}
    assert sorted(row.already_signed for row in answers) == [False, True, True, True]


def test_a_goal_that_came_first_is_not_signed_unseen():
    enrollment, worker = plan_to_agree_to(), UserFactory()
    values = signature(enrollment)
    add_goal(worker, enrollment, **NEW_GOAL)
    with pytest.raises(ValidationError) as refused:
        signing.sign_agreement(enrollment.customer.user, enrollment, **values)
    assert refused.value.code == "changed"
