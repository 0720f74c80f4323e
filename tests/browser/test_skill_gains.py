"""An apprentice through all five types of measurable skill gains, in a real browser; one of them without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from outcomes.models import SkillGain
from tests.browser.conftest import DESK, PHONE
from tests.factories.assessments import SkillScoreFactory
from tests.factories.people import days_ago, enrolled, member

AI = "apprenticeship_illinois"
PAPER = {
    "name": "paper.pdf",
    "mimeType": "application/pdf",
    "buffer": b"%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n",
}
MILESTONE = "Date_the_milestone_was_set"
pytestmark = pytest.mark.django_db(transaction=True)


def address(name, enrollment):
    return reverse(name, args=[enrollment.public_id])


def typed(day):
    return f"{day:%B} {day.day} {day.year}"


@pytest.fixture
def apprentice():
    found = enrolled(program=AI, enrolled_on=days_ago(300))
    found.education_at_entry = "hs_senior"
    found.save()
    return found


@pytest.fixture
def seated(at_screen, sign_in, apprentice):
    """The apprentice's worker at a screen of their own."""

    def sit(width=DESK, *, script=True):
        worker = member(organisation=apprentice.organisation, program=AI)
        return sign_in(at_screen(width, script=script), worker)

    return sit


def choose(page, enrollment, kind):
    page.goto(address("outcomes:add_skill_gain", enrollment))
    page.get_by_text(kind, exact=True).click()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name=kind)).to_be_visible()


def fill(page, comment, **dates):
    page.locator("input[type=file]").set_input_files(PAPER)
    for label, day in {"Date Attained": days_ago(5)}.items() | dates.items():
        page.get_by_role("textbox", name=label.replace("_", " ")).fill(typed(day))
    page.get_by_label("Comment").fill(comment)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("The gain was saved. It counts in PY").first).to_be_visible()


def test_an_apprentice_through_all_five_types(seated, apprentice, assert_sound):
    page = seated()
    semester = {"First_day": days_ago(110), "Last_day": days_ago(6)}

    choose(page, apprentice, "Secondary Transcript/Report Card")
    assert_sound(page)
    expect(page.get_by_label("Highest Level of Education")).to_have_value("hs_senior")
    page.get_by_text("Yes", exact=True).click()
    fill(page, "Fall report card", **semester)

    choose(page, apprentice, "Postsecondary Transcript/Report Card")
    page.get_by_text("Full time and achieved at least 12 credits within one semester.", exact=True).click()
    page.get_by_label("Credits", exact=True).fill("11")
    page.locator("input[type=file]").set_input_files(PAPER)
    page.get_by_role("textbox", name="First day").fill(typed(days_ago(110)))
    page.get_by_role("textbox", name="Last day").fill(typed(days_ago(6)))
    page.get_by_role("textbox", name="Date Attained").fill(typed(days_ago(5)))
    page.get_by_label("Comment").fill("Dual credit")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("at least 12 are needed, 1 more.").first).to_be_visible()
    page.get_by_label("Credits", exact=True).fill("12")
    fill(page, "Dual credit")

    choose(page, apprentice, "Training Milestone")
    fill(page, "First year done", **{MILESTONE: days_ago(299)})

    choose(page, apprentice, "Skills Progression/Diploma/Certificate/Degree")
    page.get_by_text("Yes", exact=True).click()
    page.get_by_text("A high school diploma or GED", exact=True).click()
    fill(page, "Diploma")

    choose(page, apprentice, "Educational Functional Level (EFL)")
    SkillScoreFactory(enrollment=apprentice, taken_on=days_ago(60))
    page.get_by_role("link", name="View/Add Basic Skills Assessment Results").click()
    page.get_by_role("link", name="Add a test score").first.click()
    enter_post_test(page)

    page.goto(address("outcomes:show_outcomes", apprentice))
    assert_sound(page)
    for words in (
        "From NRS level 1 to 2",
        "Fall report card",
        "Dual credit",
        "First year done",
        "PIRL 1800 and 1801",
    ):
        expect(page.locator("#gains").get_by_text(words).first).to_be_visible()
    expect(page.get_by_text("Showing 1 to 5 of 5 entries").first).to_be_visible()
    page.get_by_role("link", name="What could count this program year?").click()
    expect(page.get_by_role("heading", name="What could count in PY")).to_be_visible()
    assert_sound(page)


def enter_post_test(page):
    page.get_by_text("TABE 11/12", exact=True).first.click()
    page.get_by_label("Form", exact=True).fill("12E")
    page.get_by_label("Level of the test").select_option("E")
    page.get_by_text("Reading", exact=True).click()
    page.get_by_text("Post-test", exact=True).click()
    page.get_by_label("Scale score").fill("442")
    page.get_by_role("textbox", name="Test date").fill(typed(days_ago(5)))
    page.get_by_role("button", name="Add score").click()


def test_a_gain_on_a_phone_without_script(seated, apprentice):
    page = seated(PHONE, script=False)
    page.goto(address("outcomes:show_gain_advice", apprentice))
    page.goto(address("outcomes:show_outcomes", apprentice))
    page.get_by_role("link", name="Add Measurable Skill Gain").click()
    page.get_by_text("Training Milestone", exact=True).click()
    page.get_by_role("button", name="Continue").click()
    fill(page, "First year done", **{MILESTONE: days_ago(299)})
    assert SkillGain.objects.get().federal_element == "1809"
