"""The list of payments that wait for a supervisor: who sees which, what it says, what it costs."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from careerplan.access import supervisors_of
from careerplan.models import ServiceCost
from careerplan.services.decide_cost import decide_cost
from casework.accounts.enums import OrganisationKind, Role
from casework.cases.models import Receipt
from casework.core import clock
from tests.factories.people import LocationFactory, UserFactory, days_ago, member, organisation_running
from tests.factories.plan import GoalFactory, started
from tests.factories.services import ServiceCostFactory

pytestmark = pytest.mark.django_db
URL = reverse("careerplan:list_waiting_costs")
REPORTS = reverse("careerplan:list_reports")


def asked(organisation, program="isets", enrollment=None, **fields):
    """A payment of $530 for tools, limited to $500, that waits for a supervisor of `organisation`."""
    of = {f"enrollment__{name}": value for name, value in (enrollment or {}).items()}
    goal = GoalFactory(enrollment__organisation=organisation, enrollment__program=program, **of)
    service = started(goal.enrollment, goal, service_type="books_supplies")
    values = {"subtype": "books_supplies.tools", "unit_cost": Decimal(530), "approval": "asked"}
    return ServiceCostFactory(service=service, approval_reason="Torque wrench", **values | fields)


@pytest.fixture
def home():
    return organisation_running("isets")


@pytest.fixture
def manager(client, home):
    user = member(Role.PROGRAM_MANAGER, home, program="isets")
    client.force_login(user)
    return user


def listed(client):
    return [row.pk for row in client.get(URL).context["list"].objects]


def test_it_says_how_much_which_limit_why_and_who_and_leads_to_the_decision(client, home, manager):
    cost = asked(home, entered_by=UserFactory(first_name="Rosa", last_name="Diaz"))
    page = client.get(URL).content.decode()
    for said in (
        cost.customer.get_full_name(), "$530", "Torque wrench", "Rosa Diaz", home.name, "today",
        "$530.00 is $30.00 more than the $500.00 left",
    ):  # fmt: skip
        assert said in page
    decide = reverse(
        "careerplan:decide_cost",
        args=[cost.enrollment.public_id, cost.service.public_id, cost.public_id],
    )
    assert f"{decide}?next=%2Freports%2Fpayments%2F" in page
    assert "1 payment waits" in client.get(REPORTS).content.decode()
    sent = {"decision": "approved", "reason": "Seen", "version": 1}
    answer = client.post(f"{decide}?next={URL}", sent, follow=True)
    assert answer.redirect_chain == [(URL, 302)]
    assert "No payment waits for you" in answer.content.decode()


def test_it_holds_what_the_reader_may_decide_and_nothing_else(client, home, manager):
    mine = asked(home)
    asked(home, entered_by=manager)
    asked(home, asked_by=manager)
    asked(home, approval="")
    asked(home, approval="refused", decided_by=UserFactory())
    asked(home, removed_at=clock.now())
    asked(home, program="youth_apprenticeship")
    foreign = asked(organisation_running("isets"))
    assert listed(client) == [mine.pk]
    state = organisation_running("isets", kind=OrganisationKind.STATE)
    client.force_login(member(Role.STATEWIDE_STAFF, state, program=""))
    assert len(listed(client)) == 5
    assert foreign.pk in listed(client)


def test_nobody_decides_about_what_they_asked_for_by_a_correction(client, home, manager):
    cost = asked(home, entered_by=member(organisation=home, program="isets"))
    other = member(Role.PROGRAM_MANAGER, home, program="isets")
    args = [cost.enrollment.public_id, cost.service.public_id, cost.public_id]
    sent = {
        "subtype": "books_supplies.tools", "method": "check", "paid_on": "today", "unit_cost": "900",
        "quantity": "1", "funding_source": "other", "approval_reason": "A bigger wrench", "version": 1,
    }  # fmt: skip
    client.post(reverse("careerplan:edit_cost", args=args), sent)
    cost.refresh_from_db()
    assert (cost.unit_cost, cost.asked_by) == (900, manager)
    assert listed(client) == []
    assert client.get(reverse("careerplan:decide_cost", args=args)).status_code == 403
    with pytest.raises(PermissionDenied):
        decide_cost(manager, cost.service, cost, version=2, decision="approved", reason="")
    assert [told.reader for told in Receipt.objects.all()] == [other]
    client.force_login(other)
    decision = {"decision": "refused", "reason": "Too much", "version": 2}
    client.post(reverse("careerplan:decide_cost", args=args), decision)
    assert "refused" in Receipt.objects.get(reader=manager).message.subject


def test_who_leads_elsewhere_and_works_here_sees_nothing_of_here_and_workers_have_no_list(client, home):
    asked(home)
    user = member(Role.CASE_WORKER, home, program="isets")
    client.force_login(user)
    assert client.get(URL).status_code == 403
    assert "Payments waiting" not in client.get(REPORTS).content.decode()
    member(Role.PROGRAM_MANAGER, program="isets", user=user)
    assert listed(client) == []


def test_who_leads_one_location_decides_there_alone_and_is_told_of_that_alone(client, home):
    here, there = LocationFactory(organisation=home), LocationFactory(organisation=home)
    cost = asked(home, enrollment={"location": there})
    lead = member(Role.PROGRAM_MANAGER, home, program="isets", location=here)
    away = member(Role.PROGRAM_MANAGER, home, program="isets", location=there)
    member(Role.CASE_WORKER, home, program="isets", user=lead)
    assert supervisors_of(cost.enrollment) == [away]
    args = [cost.enrollment.public_id, cost.service.public_id]
    for user, status in ((lead, 403), (away, 200)):
        client.force_login(user)
        assert client.get(reverse("careerplan:list_costs", args=args)).status_code == 200
        assert (
            client.get(reverse("careerplan:decide_cost", args=[*args, cost.public_id])).status_code == status
        )
        assert listed(client) == ([cost.pk] if status == 200 else [])


def test_the_longest_wait_comes_first_and_words_narrow_it(client, home, manager):
    late, early = asked(home), asked(home)
    ServiceCost.objects.filter(pk=early.pk).update(asked_at=clock.midnight(days_ago(9)))
    ServiceCost.objects.filter(pk=late.pk).update(updated_at=clock.midnight(days_ago(20)))
    assert listed(client) == [early.pk, late.pk]
    assert "9 days ago" in client.get(URL).content.decode()
    found = client.get(URL, {"q": f"{late.customer.last_name} {late.customer.first_name}"})
    assert late.pk in [row.pk for row in found.context["list"].objects]
    assert not client.get(URL, {"q": "xyzzy"}).context["list"].objects


def test_a_limit_that_other_payments_left_free_again_is_told_as_such(client, home, manager):
    asked(home, unit_cost=Decimal(100))
    assert "None any more: other payments were taken back" in client.get(URL).content.decode()


def test_a_file_holds_the_same_rows(client, home, manager):
    asked(home)
    answer = client.get(URL, {"export": "csv"})
    text = b"".join(answer.streaming_content).decode() if answer.streaming else answer.content.decode()
    assert "530" in text and "Torque wrench" in text


def test_twenty_payments_cost_what_two_cost(client, home, manager, django_assert_max_num_queries):
    for _number in range(2):
        asked(home)
    client.get(URL)
    with django_assert_max_num_queries(10) as few:
        client.get(URL)
    for _number in range(18):
        asked(home)
    with django_assert_max_num_queries(10) as many:
        client.get(URL)
    assert len(many) == len(few)
