"""The pages of one service in a real browser: status, provider, dollar value (F334-F350)."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from careerplan.models import Barrier, ServiceCost
from casework.accounts.enums import Role
from tests.browser.conftest import DESK, PHONE
from tests.factories.people import enrolled, member
from tests.factories.services import ServiceCostFactory, WioaProviderFactory, paid_support

pytestmark = pytest.mark.django_db(transaction=True)


def address(name, service, *more):
    return reverse(f"careerplan:{name}", args=[service.enrollment.public_id, service.public_id, *more])


@pytest.fixture
def service():
    """An open support service with $380 of $500 for tools used, under a goal."""
    found = paid_support(enrolled(program="isets"), service_type="books_supplies")
    found.cost = ServiceCostFactory(service=found, subtype="books_supplies.tools", unit_cost=380)
    found.worker = member(organisation=found.organisation, program="isets")
    found.manager = member(Role.PROGRAM_MANAGER, found.organisation, program="isets")
    Barrier.objects.create(
        **Barrier.belonging_to(found.enrollment), situation="clothing_tools", noted_by=found.worker
    )
    return found


def choose(page, label):
    page.locator("label", has_text=label).first.click()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_tab_is_sound(at_screen, sign_in, assert_sound, service, width):
    asked = ServiceCostFactory(
        service=service,
        subtype="books_supplies.tools",
        unit_cost=300,
        approval="asked",
        approval_reason="Wrench",
    )
    page = sign_in(at_screen(width), service.worker)
    for url in (
        address("edit_service", service),
        address("choose_service_provider", service),
        address("list_costs", service),
        address("add_cost", service),
        address("edit_cost", service, service.cost.public_id),
    ):
        page.goto(url)
        assert_sound(page)
    leader = sign_in(at_screen(width), service.manager)
    for url in (
        reverse("careerplan:list_waiting_costs"),
        reverse("careerplan:list_reports"),
        address("decide_cost", service, asked.public_id),
    ):
        leader.goto(url)
        assert_sound(leader)


def test_a_worker_enters_a_payment_sees_its_effect_and_asks_a_supervisor(at_screen, sign_in, service):
    page = sign_in(at_screen(DESK), service.worker)
    page.goto(address("list_costs", service))
    page.get_by_role("link", name="Add Service Cost").click()
    choose(page, "Tools")
    page.get_by_role("textbox", name="Start date of payment").fill("today")
    page.get_by_label("Cost", exact=True).fill("75")
    page.get_by_label("Number of times").fill("2")
    expect(page.locator("#cost-effect")).to_contain_text("uses $150 of $120 left")
    choose(page, "Check")
    choose(page, "Provider funds")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_label("Why more is needed").fill("The union asks for a torque wrench.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("waits for a supervisor. 1 supervisor was told")).to_be_visible()
    leader = sign_in(at_screen(PHONE), service.manager)
    leader.goto(reverse("careerplan:list_reports"))
    leader.get_by_role("link", name="Payments waiting for your decision").click()
    leader.get_by_role("link", name=service.customer.get_full_name()).click()
    choose(leader, "Approve")
    leader.get_by_role("button", name="Save decision").click()
    expect(leader.get_by_text("No payment waits for you")).to_be_visible()
    assert ServiceCost.objects.get(quantity=2).approval == "approved"


def test_without_script_a_provider_is_searched_and_a_payment_saved(at_screen, sign_in, service):
    found = WioaProviderFactory(name="Lincoln Trades College")
    page = sign_in(at_screen(PHONE, script=False), service.worker)
    page.goto(address("choose_service_provider", service))
    choose(page, "Search WIOA Provider")
    page.get_by_label("Search WIOA Provider").last.fill("trades")
    page.get_by_role("button", name="Search", exact=True).last.click()
    choose(page, "Lincoln Trades College")
    page.get_by_role("button", name="Update Customer Service").click()
    expect(page.get_by_text("The service provider was saved.")).to_be_visible()
    service.refresh_from_db()
    assert service.provider == found
    page.goto(address("edit_cost", service, service.cost.public_id))
    page.get_by_label("Cost", exact=True).fill("100")
    choose(page, "Provider funds")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("The payment was saved.")).to_be_visible()
