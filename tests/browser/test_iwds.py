"""A mismatch with IWDS: shown side by side, told apart from a match, settled, taken back."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.factories.iwds import linked_to_iwds, request_for, service_row, take_services
from tests.factories.people import days_ago, member
from tests.factories.plan import started
from tests.factories.planners import contact_of, enrolled_in, planner_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def enrollment():
    return enrolled_in("north", iwds_status="")


@pytest.fixture
def planner(enrollment):
    found = planner_in("north")
    contact_of(enrollment, found)
    return found


def test_a_mismatch_is_settled_and_taken_back(at_screen, sign_in, assert_sound, enrollment, planner):
    linked_to_iwds(enrollment, status="registrant")
    ours = started(enrollment, service_type="case_management")
    request = request_for(ours, planner, days=8)
    take_services(service_row(enrollment.customer, starts_on=str(days_ago(13))))
    page = sign_in(at_screen(), member(organisation=enrollment.organisation))
    page.goto(reverse("exchange:list_iwds_differences"))
    page.locator("tbody").get_by_role("link", name=enrollment.customer.last_name).first.click()
    expect(page.get_by_text("start date differs by 3 days")).to_be_visible()
    assert_sound(page)
    page.get_by_role("button", name="Use theirs").click()
    expect(page.get_by_text("In order")).to_be_visible()
    ours.refresh_from_db(), request.refresh_from_db()
    assert (ours.started_on, request.outcome) == (days_ago(13), "corrected")
    page.set_viewport_size({"width": PHONE, "height": 800})
    assert_sound(page)
    page.get_by_role("button", name="Undo").first.click()
    expect(page.get_by_text("start date differs by 3 days")).to_be_visible()
    ours.refresh_from_db()
    assert ours.started_on == days_ago(10)
