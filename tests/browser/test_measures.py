"""The measures in a real browser: from a person's outcomes to the report and back through a count to the person."""

from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from casework.core import clock
from tests.browser.conftest import DESK, PHONE
from tests.factories.measures import employed, gained, participation, trained
from tests.factories.people import member, organisation_running

pytestmark = pytest.mark.django_db(transaction=True)
AI = "apprenticeship_illinois"


@pytest.fixture
def apprentice():
    """In training since a month, with a gain a week ago and a job since yesterday."""
    today = clock.today()
    found = participation(AI, today - timedelta(days=30), organisation=organisation_running(AI))
    trained(found, "occupational_skills", today - timedelta(days=30))
    gained(found, today - timedelta(days=2))
    employed(found, today - timedelta(days=1))
    return found


def test_from_a_count_to_the_person_and_why(apprentice, at_screen, sign_in):
    page = sign_in(at_screen(DESK), member(organisation=apprentice.organisation, program=AI))
    name = apprentice.customer.get_short_name()
    page.goto(reverse("outcomes:show_outcomes", args=[apprentice.public_id]))
    page.get_by_role("link", name=f"Why does {name} count?").click()
    expect(page.get_by_role("heading", name="Measures: why and when")).to_be_visible()
    gains = page.get_by_role("row").filter(has_text="Measurable skill gains").first
    expect(gains).to_contain_text("Counts")
    expect(gains).to_contain_text("Training Milestone")

    page.get_by_role("link", name="Reports", exact=True).click()
    page.get_by_role("link", name="Measures").click()
    page.get_by_role("link", name="1 Measurable skill gains, In numerator").click()
    expect(page.get_by_text("1 result")).to_be_visible()
    page.get_by_role("link", name=apprentice.customer.get_full_name()).click()
    expect(page.get_by_role("heading", name="Measures: why and when")).to_be_visible()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_page_is_sound(apprentice, at_screen, sign_in, assert_sound, width):
    page = sign_in(at_screen(width), member(organisation=apprentice.organisation, program=AI))
    for url in (
        reverse("outcomes:show_measures_of", args=[apprentice.public_id]),
        reverse("outcomes:show_measures"),
        reverse("outcomes:list_measured") + "?measure=skill_gains&group=denominator",
    ):
        page.goto(url)
        assert_sound(page)
