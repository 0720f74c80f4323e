"""Two records are found to be of two people: once for the pair, for a reason, until either says something else."""

import pytest
from django.core.exceptions import ValidationError

from casework.accounts.enums import Role
from casework.audit.models import AuditEvent
from casework.cases.models import Customer, DismissedPair
from casework.cases.queries.dismissed_pairs import standing_dismissal
from casework.cases.services.dismiss_pair import dismiss_pair
from casework.cases.services.edit_customer import edit_customer
from casework.cases.services.merge_customers import merge_customers
from casework.cases.services.restore_pair import restore_pair
from casework.cases.services.undo_merge_customers import undo_merge_customers
from tests.factories.people import YOUTH, enrolled, member, organisation_running
from tests.support.races import one_after_the_other

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(db):
    return tuple(
        enrolled(organisation_running(YOUTH), customer__first_name=name).customer for name in ("Ana", "Anna")
    )


def lead():
    return member(Role.STATEWIDE_STAFF, program="")


def dismiss(actor, one, other, reason="Twins; both were at the office."):
    return dismiss_pair(actor, one, other, versions=(one.version, other.version), reason=reason)


def edit(customer, **values):
    edit_customer(lead(), customer, version=customer.version, values=values)
    customer.refresh_from_db()


def test_either_order_is_the_same_pair_and_the_first_decision_stays(pair):
    one, other = pair
    first, is_new = dismiss(lead(), other, one)
    again, is_second_new = dismiss(lead(), one, other, reason="Somebody else's words")
    assert (is_new, is_second_new) == (True, False)
    assert again == first == DismissedPair.objects.get()
    assert again.reason == "Twins; both were at the office."
    told = AuditEvent.objects.filter(action="dismiss_pair").values_list("customer_id", flat=True)
    assert set(told) == {one.pk, other.pk}


@pytest.mark.parametrize(
    ("values", "still_stands"),
    [
        ({"city": "Cairo"}, True),
        ({"middle_name": "Maria"}, True),
        ({"phone": "2175550123"}, False),
        ({"email": "ana@example.org"}, False),
        ({"ssn_last4": "4321"}, False),
        ({"preferred_name": "Annie"}, False),
    ],
)
def test_the_decision_stands_until_a_compared_fact_changes(pair, values, still_stands):
    one, other = pair
    dismiss(lead(), one, other)
    edit(other, **values)
    assert bool(standing_dismissal(one, other)) is still_stands


def test_it_is_decided_anew_in_the_same_row(pair):
    one, other = pair
    first, _is_new = dismiss(lead(), one, other)
    edit(one, phone="2175550123")
    again, is_new = dismiss(lead(), one, other, reason="Still two people")
    assert (again.pk, is_new, again.reason) == (first.pk, True, "Still two people")


def test_it_is_taken_back_once(pair):
    decided, _is_new = dismiss(lead(), *pair)
    assert restore_pair(lead(), decided)
    assert not restore_pair(lead(), decided)
    assert standing_dismissal(*pair) is None


def test_what_was_not_compared_is_not_decided(pair):
    one, other = pair
    edit_customer(lead(), other, version=other.version, values={"city": "Cairo"})
    with pytest.raises(ValidationError, match="Compare them once more"):
        dismiss(lead(), one, other)


def test_a_merge_and_its_undo_leave_the_decision_about_the_two_records(pair):
    one, other = pair
    decided, _is_new = dismiss(lead(), one, other)
    actor = lead()
    kept = merge_customers(actor, one, other, versions=(1, 1), values={})
    with pytest.raises(ValidationError, match="merged meanwhile"):
        dismiss(lead(), kept, Customer.objects.get(pk=other.pk))
    undo_merge_customers(actor, kept)
    assert standing_dismissal(*Customer.objects.filter(pk__in=[one.pk, other.pk])) == decided


@pytest.mark.django_db(transaction=True)
def test_of_two_decisions_at_once_the_first_stays(pair):
    one, other = pair
    actors = lead(), lead()
    refused = one_after_the_other(
        lambda: dismiss(actors[0], one, other), lambda: dismiss(actors[1], other, one, reason="Second")
    )
    assert refused is None
    assert DismissedPair.objects.get().dismissed_by == actors[0]


@pytest.mark.django_db(transaction=True)
def test_a_decision_during_a_merge_is_told_so(pair):
    one, other = pair
    actor = lead()
    refused = one_after_the_other(
        lambda: merge_customers(actor, one, other, versions=(1, 1), values={}),
        lambda: dismiss(actor, one, other),
    )
    assert "merged meanwhile" in refused.messages[0]
