"""The Customer Services Report and its grid in a real browser, at the desk, on a phone, and without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from careerplan.models import Service
from tests.browser.conftest import DESK, PHONE
from tests.factories.people import YOUTH, enrolled, member, organisation_running
from tests.factories.reports import MENTORING, cohort_in_every_status, planned

pytestmark = pytest.mark.django_db(transaction=True)
REPORT = f"{reverse('careerplan:show_services_report')}?program={YOUTH}"
ASKED = f"?program={YOUTH}&service_type={MENTORING}"


@pytest.fixture
def home():
    return organisation_running(YOUTH)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_page_is_sound(at_screen, sign_in, assert_sound, home, width):
    cohort_in_every_status(home)
    page = sign_in(at_screen(width), member(organisation=home))
    for url in (
        reverse("careerplan:list_reports"),
        REPORT,
        reverse("careerplan:edit_services") + ASKED,
        reverse("careerplan:import_services") + ASKED,
        reverse("careerplan:add_services") + ASKED,
    ):
        page.goto(url)
        assert_sound(page)


@pytest.mark.parametrize("script", [True, False])
def test_a_cohort_is_moved_from_planned_to_started(at_screen, sign_in, home, script):
    for _number in range(3):
        planned(enrolled(home))
    page = sign_in(at_screen(script=script), member(organisation=home))
    page.goto(REPORT)
    page.get_by_role("link", name="3 Adult mentoring, Not Started").click()
    page.get_by_text("Fill the selected rows").first.click()
    page.get_by_text("Every row on this page").click()
    page.locator("#id_fill_status").select_option("started")
    page.locator("#id_fill_weekly_hours").fill("6")
    page.get_by_role("button", name="Fill the selected rows").click()
    expect(page.get_by_text("3 rows were filled. Nothing is saved yet.")).to_be_visible()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("3 rows were saved.")).to_be_visible()
    assert set(Service.objects.values_list("status", "weekly_hours")) == {("started", 6)}


def test_the_number_selected_is_always_said(at_screen, sign_in, home):
    service, _other = planned(enrolled(home)), planned(enrolled(home))
    page = sign_in(at_screen(), member(organisation=home))
    page.goto(reverse("careerplan:edit_services") + ASKED)
    page.locator(f"label[for=select_{service.public_id.hex}]").click()
    expect(page.locator("[data-selected-count]")).to_have_text("1")
