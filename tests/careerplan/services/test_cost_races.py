"""Payments, limits and decisions at the same moment (domain.md 1.5)."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from careerplan.models import ServiceCost
from careerplan.services.add_cost import add_cost
from careerplan.services.decide_cost import decide_cost
from careerplan.services.edit_cost import edit_cost
from careerplan.services.remove_cost import remove_cost
from careerplan.services.restore_cost import restore_cost
from casework.cases.models import Message
from casework.core import clock
from tests.careerplan.services.test_races import at_once
from tests.factories.people import UserFactory
from tests.factories.services import ServiceCostFactory, paid_support
from tests.support.races import one_after_the_other

pytestmark = pytest.mark.django_db(transaction=True)

TOOLS = {
    "subtype": "books_supplies.tools",
    "method": "direct_payment",
    "quantity": 1,
    "funding_source": "provider",
}


@pytest.fixture
def service():
    """A service whose tools are limited to $500."""
    return paid_support(service_type="books_supplies")


def values(dollars, reason=""):
    return TOOLS | {"unit_cost": Decimal(dollars), "paid_on": clock.today(), "approval_reason": reason}


def waiting(service):
    return add_cost(UserFactory(), service, **values(530, "Torque wrench"))


def test_of_two_workers_over_the_limit_at_once_exactly_one_waits_for_a_supervisor(service):
    problem = one_after_the_other(
        lambda: add_cost(UserFactory(), service, **values(300, "Boots")),
        lambda: add_cost(UserFactory(), service, **values(300, "Drill")),
    )
    assert problem is None
    assert sorted(ServiceCost.objects.values_list("approval", "approval_reason")) == [
        ("", ""),
        ("asked", "Drill"),
    ]


def test_a_payment_put_back_while_another_is_entered_does_not_pass_the_limit(service):
    cost = add_cost(UserFactory(), service, **values(300))
    remove_cost(UserFactory(), service, cost)
    problem = one_after_the_other(
        lambda: add_cost(UserFactory(), service, **values(300)),
        lambda: restore_cost(UserFactory(), service, cost),
    )
    assert problem.code == "cap"
    assert ServiceCost.objects.kept().get().pk != cost.pk


def test_a_decision_does_not_stand_on_an_amount_that_was_changed_meanwhile(service):
    cost = waiting(service)
    problem = one_after_the_other(
        lambda: edit_cost(UserFactory(), service, cost, version=1, **values(900, "Two wrenches")),
        lambda: decide_cost(UserFactory(), service, cost, version=1, decision="approved", reason=""),
    )
    cost.refresh_from_db()
    assert problem.code == "stale"
    assert (cost.approval, cost.unit_cost, cost.decided_by) == ("asked", 900, None)


def test_a_change_of_the_amount_does_not_pass_over_a_decision(service):
    cost = waiting(service)
    problem = one_after_the_other(
        lambda: decide_cost(UserFactory(), service, cost, version=1, decision="approved", reason=""),
        lambda: edit_cost(UserFactory(), service, cost, version=1, **values(900, "Two wrenches")),
    )
    cost.refresh_from_db()
    assert problem.code == "stale"
    assert (cost.approval, cost.unit_cost) == ("approved", 530)


def test_of_two_supervisors_one_decides_and_the_worker_is_told_once(service):
    cost = waiting(service)
    told = Message.objects.count()
    answers = at_once(
        *[
            lambda decision=decision: decide_cost(
                UserFactory(), service, cost, version=1, decision=decision, reason="Seen"
            )
            for decision in ("approved", "refused")
        ]
    )
    (refused,) = [answer for answer in answers if isinstance(answer, ValidationError)]
    assert refused.code == "stale"
    assert Message.objects.count() == told + 1


def test_a_payment_deleted_while_it_is_decided_stays_deleted(service):
    cost = waiting(service)
    problem = one_after_the_other(
        lambda: remove_cost(UserFactory(), service, cost),
        lambda: decide_cost(UserFactory(), service, cost, version=1, decision="approved", reason=""),
    )
    cost.refresh_from_db()
    assert (problem.code, cost.approval) == ("gone", "asked")


def test_a_payment_that_grows_while_another_is_entered_counts_for_it(service):
    cost = ServiceCostFactory(service=service, subtype=TOOLS["subtype"], unit_cost=100)
    problem = one_after_the_other(
        lambda: edit_cost(UserFactory(), service, cost, version=1, **values(400)),
        lambda: add_cost(UserFactory(), service, **values(200)),
    )
    assert "approval_reason" in problem.message_dict
