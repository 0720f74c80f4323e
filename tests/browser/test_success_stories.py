"""A success story from the customer to its publication, and follow-up after the exit, in a real browser."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from casework.accounts.enums import Role
from outcomes.models import SuccessStory
from tests.browser.conftest import DESK, PHONE
from tests.factories.notes import note
from tests.factories.outcomes import left
from tests.factories.people import customer_user, days_ago, enrolled, member, organisation_running
from tests.factories.photos import picture as camera_picture
from tests.factories.stories import published, submitted

pytestmark = pytest.mark.django_db(transaction=True)

AI = "apprenticeship_illinois"


def _at(name, enrollment, *more):
    return reverse(f"outcomes:{name}", args=[enrollment.public_id, *more])


@pytest.fixture
def case():
    return enrolled(organisation_running(AI), program=AI)


@pytest.mark.parametrize("script", [True, False])
def test_a_story_from_the_customer_to_its_publication(case, at_screen, sign_in, assert_sound, script):
    customer = sign_in(at_screen(PHONE, script=script), customer_user(case))
    manager = member(Role.PROGRAM_MANAGER, organisation=case.organisation, program=AI)
    customer.goto(reverse("dashboard:show_my_dashboard"))
    customer.get_by_role("link", name="My success story").click()
    customer.get_by_role("link", name="Write my story").click()
    customer.get_by_label("Title of your story").fill("From the bench to the line")
    customer.get_by_label("Your story", exact=True).fill("I started with nothing. Now I weld.")
    picture = {"name": "me.png", "mimeType": "image/png", "buffer": camera_picture()}
    customer.get_by_label("Photo of you").set_input_files(picture)
    customer.get_by_text("I agree that this photo of me is shown").click()
    customer.get_by_role("button", name="Send my story").click()
    expect(customer.get_by_text("You sent it.")).to_be_visible()

    desk = sign_in(at_screen(DESK, script=script), manager)
    desk.goto(_at("show_outcomes", case))
    desk.get_by_role("link", name="From the bench to the line").click()
    desk.get_by_role("link", name="Return the story").click()
    desk.get_by_label("What is asked for").fill("Who trained you?")
    desk.get_by_role("button", name="Return the story").click()

    customer.reload()
    expect(customer.get_by_text("Who trained you?")).to_be_visible()
    customer.get_by_role("link", name="Go on with this story").click()
    customer.get_by_label("Your story", exact=True).fill(
        "I started with nothing. Ms. Diaz trained me. Now I weld."
    )
    customer.get_by_role("button", name="Send my story").click()
    expect(customer.get_by_text("You sent it.")).to_be_visible()

    desk.goto(_at("show_outcomes", case))
    desk.get_by_role("link", name="From the bench to the line").click()
    desk.get_by_role("button", name="Publish").click()
    desk.get_by_role("link", name="Read it as it is published").click()
    expect(desk.get_by_text("Ms. Diaz trained me.")).to_be_visible()
    expect(desk.get_by_text(case.customer.last_name)).to_have_count(0)

    customer.reload()
    expect(customer.get_by_text("Your first name stands beside it")).to_be_visible()
    if script:
        assert_sound(customer)
        assert_sound(desk)
    customer.get_by_role("button", name="Remove my photo").click()
    customer.get_by_role("button", name="Take this story back").click()
    expect(customer.get_by_text("It is your draft.")).to_be_visible()
    story = SuccessStory.objects.get()
    assert (story.status, story.photo) == ("draft", None)


def test_follow_up_is_done_and_ended_early(case, at_screen, sign_in, assert_sound):
    left(case, days=100)
    worker = member(organisation=case.organisation, program=AI)
    note(worker, case, "Still at work.", contact_on=days_ago(90), task="follow_up")
    page = sign_in(at_screen(DESK), worker)
    page.goto(_at("show_outcomes", case))
    section = page.get_by_role("region", name="Follow-up")
    expect(section.get_by_role("row", name="6 months after the exit")).to_contain_text("Due")
    section.get_by_role("link", name="Add Follow-Up Case Note").click()
    expect(page.get_by_role("combobox", name="Select A Task")).to_have_value("Follow-up")
    page.get_by_label("Add your message").fill("Works full time now.")
    page.get_by_role("button", name="Add Case Note").click()
    expect(section.get_by_role("row", name="6 months after the exit")).to_contain_text("Done")
    expect(section.get_by_text("Works full time now.")).to_be_visible()
    section.get_by_role("link", name="End follow-up early").click()
    page.get_by_text("The customer declined follow-up").click()
    page.get_by_role("textbox", name="Follow-up ended on").fill("today")
    page.get_by_role("button", name="End follow-up").click()
    expect(section.get_by_role("row", name="12 months after the exit")).to_contain_text("Not asked for")
    assert_sound(page)
    section.get_by_role("button", name="Take this back").click()
    expect(section.get_by_role("row", name="12 months after the exit")).to_contain_text("Coming")


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_page_is_sound(case, at_screen, sign_in, assert_sound, width):
    left(case, days=100)
    waiting, read = submitted(enrollment=case), published(enrollment=case)
    page = sign_in(at_screen(width), member(Role.PROGRAM_MANAGER, organisation=case.organisation, program=AI))
    for url in (
        _at("show_outcomes", case),
        _at("show_story_guide", case),
        _at("add_success_story", case),
        _at("show_success_story", case, waiting.public_id),
        _at("return_success_story", case, waiting.public_id),
        _at("end_follow_up", case),
        reverse("outcomes:list_success_stories"),
        reverse("outcomes:read_success_story", args=[read.public_id]),
    ):
        page.goto(url)
        assert_sound(page)
