"""The tab "Dollar Value of Service": payments, totals, limits, supervisors (F272, F345-F350, C5)."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.urls import reverse

from careerplan.models import ServiceCost
from careerplan.services.add_cost import add_cost as enter
from casework.accounts.enums import Role
from casework.audit.models import AuditEvent
from casework.cases.models import Receipt
from casework.core import clock
from tests.factories.people import UserFactory, days_ago, enrolled, former, member
from tests.factories.plan import GoalFactory, ServiceFactory, started
from tests.factories.services import ServiceCostFactory, paid_support

pytestmark = pytest.mark.django_db


@pytest.fixture
def service():
    return paid_support()


@pytest.fixture
def worker(service):
    return member(organisation=service.organisation, program="isets")


@pytest.fixture
def signed_in(client, worker):
    client.force_login(worker)
    return client


def address(name, service, *more):
    return reverse(f"careerplan:{name}", args=[service.enrollment.public_id, service.public_id, *more])


def filled(**changes):
    return {
        "subtype": "childcare_medical.childcare",
        "method": "direct_payment",
        "paid_on": "today",
        "unit_cost": "125",
        "quantity": "1",
        "funding_source": "snap_et_50_50",
        "key": "6f6cf8f3-2c5e-4f3e-8a53-0f6a8a0f4a31",
    } | changes


def text_of(answer):
    return answer.content.decode()


def tools(enrollment=None):
    """A service whose tools are limited to $500."""
    return paid_support(enrollment, service_type="books_supplies")


def for_tools(**changes):
    return filled(subtype="books_supplies.tools", **changes)


def test_a_payment_is_entered_and_stands_in_the_table_and_the_total(signed_in, service, worker):
    ServiceCostFactory(service=service, unit_cost=Decimal("10.50"))
    answer = signed_in.post(address("add_cost", service), filled(quantity="2"), follow=True)
    page = text_of(answer)
    cost = ServiceCost.objects.get(quantity=2)
    assert (cost.total_cost, cost.paid_on, cost.approval) == (Decimal(250), clock.today(), "")
    assert "Current Total:" in page and "$260.50" in page
    for head in (
        "Payment Method",
        "Service Description",
        "Dollar Amount/Unit",
        "Quantity",
        "Total Cost",
        "Payment Date",
        "Updated By",
        "Date Updated",
        "Edit",
        "Delete",
    ):
        assert head in page
    for word in ("Direct Payment", "Childcare/Medical", "125.00", "250.00", str(worker)):
        assert word in page
    assert AuditEvent.objects.get(action="add_cost").detail["payment"] == "Childcare/Medical, $250"


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"unit_cost": "12.345"}, ["unit_cost"]),
        ({"unit_cost": "-5"}, ["unit_cost"]),
        ({"unit_cost": "0"}, ["unit_cost"]),
        ({"unit_cost": "1e400"}, ["unit_cost"]),
        ({"unit_cost": "NaN"}, ["unit_cost"]),
        ({"unit_cost": "100000"}, ["unit_cost"]),
        ({"unit_cost": "99999999999999999999"}, ["unit_cost"]),
        ({"unit_cost": "50000", "quantity": "2"}, ["unit_cost"]),
        ({"unit_cost": "twenty"}, ["unit_cost"]),
        ({"quantity": "0"}, ["quantity"]),
        ({"quantity": "1000"}, ["quantity"]),
        ({"quantity": "1.5"}, ["quantity"]),
        ({"paid_on": "tomorrow"}, ["paid_on"]),
        ({"paid_on": days_ago(11).isoformat()}, ["paid_on"]),
        ({"subtype": "clothing.work"}, ["subtype"]),
        ({"subtype": ""}, ["subtype"]),
        ({"method": "barter", "funding_source": ""}, ["funding_source", "method"]),
    ],
)
def test_what_is_wrong_stands_beside_its_field(signed_in, service, changes, fields):
    answer = signed_in.post(address("add_cost", service), filled(**changes))
    assert sorted(answer.context["form"].errors) == fields
    for name, value in changes.items():
        assert answer.context["form"][name].value() == value
    assert not ServiceCost.objects.exists()


def test_a_form_sent_twice_is_one_payment(signed_in, service):
    signed_in.post(address("add_cost", service), filled())
    answer = signed_in.post(address("add_cost", service), filled(), follow=True)
    assert "saved already" in text_of(answer)
    assert ServiceCost.objects.count() == 1


def test_a_payment_corrected_after_going_back_and_sent_twice_is_one_more(signed_in, service):
    for unit_cost in ("25", "30", "30"):
        signed_in.post(address("add_cost", service), filled(unit_cost=unit_cost))
    assert list(ServiceCost.objects.order_by("pk").values_list("unit_cost", flat=True)) == [25, 30]


def without_a_goal():
    return started(enrolled(program="isets"), service_type="clothing")


def not_started():
    goal = GoalFactory(enrollment=enrolled(program="isets"))
    return ServiceFactory(enrollment=goal.enrollment, goal=goal, service_type="clothing")


def activity():
    return paid_support(service_type="job_readiness")


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (without_a_goal, "must have a goal before dollar value may be added"),
        (not_started, "must be Started/Open before dollar value may be added. It is Planned/Not Started"),
        (activity, "No dollar value is entered for this kind of service"),
    ],
)
def test_isets_needs_a_goal_and_an_open_support_service_and_says_so(client, make, reason):
    service = make()
    client.force_login(member(organisation=service.organisation, program="isets"))
    assert reason in text_of(client.get(address("list_costs", service)))
    sent = filled(subtype="clothing.work") if service.service_type == "clothing" else filled()
    client.post(address("add_cost", service), sent)
    assert not ServiceCost.objects.exists()


def test_any_service_takes_a_dollar_value_in_illinois_works(client):
    service = ServiceFactory(enrollment=enrolled(program="illinois_works"), service_type="site_visit")
    client.force_login(member(organisation=service.organisation, program="illinois_works"))
    page = text_of(client.get(address("list_costs", service)))
    assert "Dollar Value of Service/Training" in page
    sent = filled(funding_source="illinois_works", paid_on=days_ago(1).isoformat())
    del sent["subtype"]
    client.post(address("add_cost", service), sent)
    assert ServiceCost.objects.get().subtype == ""


def test_another_open_support_service_keeps_payments_out_and_is_named_with_a_link(signed_in, service):
    other = started(service.enrollment, service.goal, service_type="transportation")
    page = text_of(signed_in.get(address("list_costs", service)))
    assert "Transportation is open too. Only one support service can be open and active at a time." in page
    page = text_of(signed_in.get(address("edit_service", service)))
    assert f'href="{address("edit_service", other)}"' in page and "Open Transportation" in page
    answer = signed_in.post(address("add_cost", service), filled())
    assert answer.status_code == 200 and not ServiceCost.objects.exists()


def test_a_further_occurrence_starts_from_the_earlier_one_with_a_new_date(signed_in, service):
    cost = ServiceCostFactory(service=service, subtype="childcare_medical.childcare", quantity=3)
    page = text_of(signed_in.get(address("edit_cost", service, cost.public_id)))
    link = f"{address('add_cost', service)}?again={cost.public_id}"
    assert link in page
    form = signed_in.get(link).context["form"]
    assert (form["quantity"].value(), form["unit_cost"].value()) == (3, cost.unit_cost)
    assert form["subtype"].value() == cost.subtype and form["paid_on"].value() is None
    assert signed_in.get(f"{address('add_cost', service)}?again=x").status_code == 404
    assert signed_in.get(f"{address('add_cost', service)}?again={uuid4()}").status_code == 404


def test_a_payment_is_corrected_and_the_second_writer_sees_both(signed_in, service):
    cost = ServiceCostFactory(service=service, subtype="childcare_medical.childcare")
    url = address("edit_cost", service, cost.public_id)
    assert signed_in.post(url, filled(unit_cost="130", version=1)).status_code == 302
    answer = signed_in.post(url, filled(unit_cost="140", version=1))
    assert answer.status_code == 409
    assert answer.context["form"].stale_values["unit_cost"] == "130.00"
    assert signed_in.post(url, filled(unit_cost="140", version=2)).status_code == 302
    cost.refresh_from_db()
    assert (cost.unit_cost, cost.version) == (Decimal(140), 3)


def test_a_deleted_payment_leaves_the_total_and_can_be_put_back_today(signed_in, service):
    cost = ServiceCostFactory(service=service)
    page = text_of(signed_in.post(address("remove_cost", service, cost.public_id), follow=True))
    assert "Deleted today: $125" in page and "No payments yet" in page
    page = text_of(signed_in.post(address("restore_cost", service, cost.public_id), follow=True))
    assert "Current Total:" in page and "$125" in page
    ServiceCost.objects.update(removed_at=clock.now() - timedelta(days=1))
    page = text_of(signed_in.post(address("restore_cost", service, cost.public_id), follow=True))
    assert "removed on an earlier day" in page


def test_a_long_table_can_be_searched(signed_in, service):
    for number in range(11):
        ServiceCostFactory(service=service, method="check" if number == 4 else "cash")
    assert 'name="q"' in text_of(signed_in.get(address("list_costs", service)))
    answer = signed_in.get(address("list_costs", service), {"q": "check childcare"})
    assert [row.cost.method for row in answer.context["table"].rows] == ["check"]
    assert "$1,375" in text_of(answer)
    assert "No payment matches" in text_of(signed_in.get(address("list_costs", service), {"q": "xyzzy"}))


@pytest.fixture
def capped(client):
    """A service with $380 of $500 for tools used, its worker and its program manager."""
    service = tools()
    ServiceCostFactory(service=service, subtype="books_supplies.tools", unit_cost=380)
    service.worker = member(organisation=service.organisation, program="isets")
    service.manager = member(Role.PROGRAM_MANAGER, service.organisation, program="isets")
    client.force_login(service.worker)
    return service


def test_what_is_left_stands_above_the_form_and_the_effect_below_where_it_moves_nothing(client, capped):
    page = text_of(client.get(address("add_cost", capped)))
    assert "Tools: $500" in page and "$380" in page and "$120" in page
    assert page.index("What the limits leave") < page.index('id="cost-form"') < page.index('id="cost-effect"')
    typed = {"subtype": "books_supplies.tools", "unit_cost": "50", "quantity": "2", "paid_on": "today"}
    assert "uses $100 of $120 left" in text_of(client.get(address("preview_cost", capped), typed))
    over = text_of(client.get(address("preview_cost", capped), typed | {"quantity": "3"}))
    assert "uses $150 of $120 left" in over and "$30 more than the limit" in over
    for wrong in ({"unit_cost": "x"}, {"quantity": ""}, {"unit_cost": "NaN"}, {"unit_cost": "1e99"}):
        assert "uses" not in text_of(client.get(address("preview_cost", capped), typed | wrong))


def test_a_payment_in_the_limit_is_saved_without_more_words(client, capped):
    client.post(address("add_cost", capped), for_tools(unit_cost="120"))
    assert ServiceCost.objects.get(unit_cost=120).approval == ""
    assert not Receipt.objects.exists()


def test_a_payment_above_the_limit_asks_why_then_waits_and_tells_the_supervisor(client, capped):
    url = address("add_cost", capped)
    answer = client.post(url, for_tools(unit_cost="150"))
    form = answer.context["form"]
    assert list(form.errors) == ["approval_reason"]
    assert "$150.00 is $30.00 more than the $120.00 left" in text_of(answer)
    assert form.fields["approval_reason"].required and not ServiceCost.objects.filter(unit_cost=150).exists()
    sent = for_tools(unit_cost="150", approval_reason="The union asks for a torque wrench.")
    page = text_of(client.post(url, sent, follow=True))
    assert "waits for a supervisor. 1 supervisor was told" in page
    assert "Waiting for a supervisor" in page and "of it $150 waits for a supervisor" in page
    cost = ServiceCost.objects.get(unit_cost=150)
    message = Receipt.objects.get(reader=capped.manager).message
    assert message.link == address("decide_cost", capped, cost.public_id)
    assert "torque wrench" in message.text
    assert client.get(message.link).status_code == 403


def waiting(service):
    return enter(
        service.worker,
        service,
        subtype="books_supplies.tools",
        method="direct_payment",
        paid_on=clock.today(),
        unit_cost=Decimal(150),
        quantity=1,
        funding_source="provider",
        approval_reason="Torque wrench",
    )


@pytest.mark.parametrize(("decision", "total"), [("approved", "$530"), ("refused", "$380")])
def test_a_supervisor_decides_and_the_worker_is_told_why(client, capped, decision, total):
    cost = waiting(capped)
    client.force_login(capped.manager)
    url = address("decide_cost", capped, cost.public_id)
    page = text_of(client.get(url))
    assert "Torque wrench" in page and "uses $150 of $120 left" in page
    page = text_of(
        client.post(url, {"decision": decision, "reason": "Seen the list", "version": 1}, follow=True)
    )
    assert f"Current Total:</span> <strong>{total}" in page or f"<strong>{total}</strong>" in page
    cost.refresh_from_db()
    assert (cost.approval, cost.decided_by, cost.decision_reason) == (
        decision,
        capped.manager,
        "Seen the list",
    )
    told = Receipt.objects.filter(reader=capped.worker).latest("pk").message
    assert decision in told.subject and "Seen the list" in told.text
    again = client.post(url, {"decision": "approved", "version": 2})
    assert "no longer waits" in text_of(again)


def test_a_refusal_needs_its_reason(client, capped):
    cost = waiting(capped)
    client.force_login(capped.manager)
    answer = client.post(
        address("decide_cost", capped, cost.public_id), {"decision": "refused", "version": 1}
    )
    assert "reason" in answer.context["form"].errors


def test_nobody_decides_about_a_payment_of_their_own_or_of_another_organization(client, capped):
    capped.worker = capped.manager
    cost = waiting(capped)
    url = address("decide_cost", capped, cost.public_id)
    client.force_login(capped.manager)
    assert client.get(url).status_code == 403
    client.force_login(member(Role.PROGRAM_MANAGER, program="isets"))
    assert client.get(url).status_code == 404
    client.force_login(member(Role.PROGRAM_MANAGER, capped.organisation, program="youth_apprenticeship"))
    assert client.get(url).status_code == 404


def test_who_leads_elsewhere_and_works_here_does_not_decide_here(client, capped):
    cost = waiting(capped)
    user = member(Role.CASE_WORKER, capped.organisation, program="isets")
    member(Role.PROGRAM_MANAGER, program="isets", user=user)
    client.force_login(user)
    assert client.get(address("decide_cost", capped, cost.public_id)).status_code == 403


def test_without_a_program_manager_the_worker_is_told_to_ask(client, capped):
    capped.manager.memberships.all().delete()
    sent = for_tools(unit_cost="150", approval_reason="Torque wrench")
    page = text_of(client.post(address("add_cost", capped), sent, follow=True))
    assert "no program manager has an account to be told" in page


def test_an_approval_stands_until_the_money_changes(client, capped):
    cost = waiting(capped)
    ServiceCost.objects.filter(pk=cost.pk).update(approval="approved", decided_by=capped.manager)
    url = address("edit_cost", capped, cost.public_id)
    sent = for_tools(unit_cost="150", funding_source="provider", approval_reason="Torque wrench")
    client.post(url, sent | {"method": "check", "version": 1})
    cost.refresh_from_db()
    assert (cost.method, cost.approval) == ("check", "approved")
    client.post(url, sent | {"method": "check", "unit_cost": "160", "version": 2})
    cost.refresh_from_db()
    assert (cost.approval, cost.decided_by, cost.asked_by) == ("asked", None, capped.worker)
    client.post(url, sent | {"method": "check", "unit_cost": "100", "version": 3, "approval_reason": ""})
    cost.refresh_from_db()
    assert (cost.approval, cost.asked_by, cost.asked_at) == ("", None, None)


def test_a_payment_in_an_earlier_enrollment_of_the_program_counts(client, capped):
    earlier = former(capped.organisation, program="isets", customer=capped.customer)
    ServiceCostFactory(service=tools(earlier), subtype="books_supplies.tools", unit_cost=70)
    page = text_of(client.get(address("add_cost", capped)))
    assert "$450" in page and "$50" in page


def test_another_services_payment_is_not_found(signed_in, service):
    cost = ServiceCostFactory()
    for name in ("edit_cost", "decide_cost"):
        answer = signed_in.get(address(name, service, cost.public_id))
        assert answer.status_code == (404 if name == "edit_cost" else 403)
    assert signed_in.post(address("remove_cost", service, cost.public_id)).status_code == 404


def test_the_tab_costs_at_most_20_queries_however_many_payments(
    signed_in, service, django_assert_max_num_queries
):
    for _number in range(30):
        ServiceCostFactory(service=service, entered_by=UserFactory())
    with django_assert_max_num_queries(20):
        signed_in.get(address("list_costs", service))
    with django_assert_max_num_queries(20):
        signed_in.get(address("add_cost", service))


def test_the_preview_costs_at_most_8_queries(client, capped, django_assert_max_num_queries):
    typed = {"subtype": "books_supplies.tools", "unit_cost": "50", "quantity": "2", "paid_on": "today"}
    with django_assert_max_num_queries(8):
        client.get(address("preview_cost", capped), typed)
