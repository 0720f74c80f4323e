"""The pages of the plan in a real browser: sound at both widths, with and without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from careerplan.models import Goal, Service
from careerplan.services.ensure_preset_goals import ensure_preset_goals
from programs.registry import program_codes
from tests.browser.conftest import DESK, PHONE
from tests.factories.people import enrolled, member
from tests.factories.plan import GoalFactory, completed, started

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = ("show_overview", "list_goals", "list_services", "choose_service", "add_goal", "print_plan")


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


@pytest.fixture
def seated(at_screen, sign_in):
    """A plan with one goal of each kind and its worker at a screen: `seated(program, width, script=)`."""

    def sit(program, width=DESK, *, script=True):
        enrollment = enrolled(program=program, confirmed=33)
        ensure_preset_goals(enrollment)
        for status in ("on_track", "off_track", "complete"):
            goal = GoalFactory(enrollment=enrollment, status=status)
            started(enrollment, goal, due_on=enrollment.enrolled_on, started_on=enrollment.enrolled_on)
            completed(enrollment, goal)
        worker = member(organisation=enrollment.organisation, program=program)
        return sign_in(at_screen(width, script=script), worker), enrollment, goal

    return sit


def choose(page, label):
    """Choose a radio button by its label, as a hand does: the button itself is drawn by the style sheet."""
    page.locator("label", has_text=label).first.click()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_page_is_sound(seated, assert_sound, width):
    page, enrollment, goal = seated("isets", width)
    service = Service.objects.filter(goal=goal).first()
    for url in (
        *[address(name, enrollment) for name in PAGES],
        address("edit_goal", enrollment, goal.public_id),
        address("edit_service", enrollment, service.public_id),
    ):
        page.goto(url)
        assert_sound(page)


def test_the_tab_in_use_is_in_sight_on_a_phone(seated):
    page, enrollment, _goal = seated("isets", PHONE)
    for name in ("list_goals", "list_services"):
        page.goto(address(name, enrollment))
        expect(page.locator(".cw-tabs--sub [aria-current]")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("program", [code for code in program_codes() if code != "isets"])
def test_the_words_of_every_program_fit_on_a_phone(seated, assert_sound, program):
    page, enrollment, _goal = seated(program, PHONE)
    for name in ("show_overview", "list_services"):
        page.goto(address(name, enrollment))
        assert_sound(page)


def test_a_service_asks_for_what_its_status_needs_and_says_what_is_wrong(seated, assert_sound):
    page, enrollment, goal = seated("isets")
    page.goto(address("choose_service", enrollment) + f"?goal={goal.public_id}")
    page.get_by_label("Filter the list").press_sequentially("superv")
    expect(page.locator("#catalogue tbody tr")).to_have_count(1)
    page.get_by_role("link", name="Add SJ - Supervised Job Search").click()
    dates = [page.locator(f"[name={name}]") for name in ("started_on", "completed_on", "weekly_hours")]
    choose(page, "Evaluated/Not Required")
    for field in dates:
        expect(field).to_be_hidden()
    choose(page, "Successful Completion")
    for field in dates:
        expect(field).to_be_visible()
    page.get_by_role("button", name="Add to plan", exact=True).click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert page.title().startswith("Error:")
    assert_sound(page)
    page.locator("[name=started_on]").fill("3 weeks ago")
    page.locator("[name=due_on]").fill("today")
    page.locator("[name=completed_on]").fill("yesterday")
    page.locator("[name=weekly_hours]").fill("7.5")
    page.get_by_role("button", name="Add to plan", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="was added to the plan")).to_be_visible()
    assert Service.objects.get(service_type="supervised_job_search").goal == goal


def test_the_counter_says_how_many_characters_are_too_many(seated):
    page, enrollment, _goal = seated("isets")
    page.goto(address("add_goal", enrollment))
    page.get_by_label("Goal Statement").fill("x" * 150)
    expect(page.get_by_text("6 characters too many").first).to_be_visible()


def test_the_whole_plan_works_without_script_on_a_phone(seated):
    page, enrollment, goal = seated("isets", PHONE, script=False)
    page.goto(address("list_goals", enrollment))
    page.get_by_role("link", name="Add Goal Statement").click()
    page.get_by_label("Goal Statement").fill("Earn the CNA certificate")
    choose(page, "Education/Training Plan")
    choose(page, "Long Term Goal")
    page.get_by_role("button", name="Add Goal", exact=True).click()
    expect(page.get_by_text("The goal was saved.")).to_be_visible()
    page.goto(address("add_service", enrollment, "basic_education"))
    page.get_by_label("Goal", exact=True).select_option(label="Earn the CNA certificate")
    choose(page, "Evaluated/Not Required")
    page.locator("[name=due_on]").fill("3/15/2026")
    page.get_by_role("button", name="Add to plan", exact=True).click()
    expect(page.get_by_text("was added to the plan")).to_be_visible()
    page.goto(address("edit_goal", enrollment, goal.public_id))
    page.get_by_role("button", name="Remove goal").click()
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.get_by_text("The goal is back in the plan")).to_be_visible()
    assert Goal.objects.kept().filter(pk=goal.pk).exists()
    page.goto(address("show_overview", enrollment))
    choose(page, "Check the box to confirm")
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_text("Confirmed: the plan is current")).to_be_visible()
