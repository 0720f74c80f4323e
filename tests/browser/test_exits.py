"""Exits in a real browser: ISETS with two providers, an apprentice early and one through the checklist."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from casework.cases.models import Enrollment
from outcomes.models import Exit
from tests.browser.conftest import DESK, PHONE
from tests.factories.credentials import CredentialFactory
from tests.factories.exits import PlannedGapFactory, ready_to_exit
from tests.factories.outcomes import SkillGainFactory
from tests.factories.people import days_ago, enrolled, member
from tests.factories.plan import completed, started

AI = "apprenticeship_illinois"
pytestmark = pytest.mark.django_db(transaction=True)


def address(name, enrollment, *more):
    return reverse(f"outcomes:{name}", args=[enrollment.public_id, *more])


def typed(day):
    return f"{day:%B} {day.day} {day.year}"


@pytest.fixture
def seated(at_screen, sign_in):
    """The worker of an enrollment at a screen of their own."""

    def sit(enrollment, width=DESK, *, script=True):
        worker = member(organisation=enrollment.organisation, program=enrollment.program)
        return sign_in(at_screen(width, script=script), worker)

    return sit


def enter_employment(page, enrollment, started_on):
    page.goto(address("add_employment", enrollment))
    page.locator("label", has_text="Yes").first.click()
    for label, text in (
        ("Employer Name", "Target"),
        ("Start Date", typed(started_on)),
        ("Job Title", "Backroom Team"),
        ("Employer City", "Springfield"),
        ("Employer ZIP Code", "62701"),
        ("Job Duties", "Unpacks deliveries"),
        ("Hours Per Week", "30"),
    ):
        page.get_by_role("textbox", name=label).fill(text)
    page.get_by_role("button", name="Save", exact=True).click()


def exit_from(page, program):
    form = page.locator("form", has=page.get_by_role("button", name="Save", exact=True))
    if form.get_by_label("Program", exact=True).count():
        form.get_by_label("Program", exact=True).select_option(label=program)
    form.get_by_text("Exited – Successful Completion", exact=True).click()
    form.get_by_label("Outcome reason").locator("visible=true").select_option(label="Employed beyond 90 days")
    form.get_by_role("textbox", name="Program Completion Date").fill(typed(days_ago(0)))
    form.get_by_role("button", name="Save", exact=True).click()


def test_isets_from_employment_over_90_days_to_the_exits_of_two_providers(seated, assert_sound):
    first = enrolled(program="isets", enrolled_on=days_ago(200), sub_programs=["snap_jp"])
    second = enrolled(program="isets", enrolled_on=days_ago(200), customer=first.customer)
    for enrollment in (first, second):
        completed(enrollment, days=95, service_type="job_readiness", started_on=days_ago(150))
    page = seated(first)
    enter_employment(page, first, days_ago(94))
    page.goto(address("show_outcomes", first))
    expect(page.get_by_role("row", name="4. Retained employment for 90 Days.")).to_contain_text(
        "Complete (94 Days)"
    )
    expect(page.get_by_role("heading", name="POST-EXIT OPTIONS")).to_be_visible()
    assert_sound(page)
    exit_from(page, "SNAP JP")
    row = page.get_by_role("row", name="SNAP JP")
    expect(row).to_contain_text("Employed beyond 90 days")
    expect(page.get_by_role("row", name="5. Exited from program.")).to_contain_text("Exited.")
    assert_sound(page)
    other = seated(second, PHONE)
    other.goto(address("show_outcomes", second))
    expect(other.get_by_role("row", name="5. Exited from program.")).to_contain_text("Not Complete")
    exit_from(other, "Earnfare")
    expect(other.get_by_role("row", name="Earnfare")).to_contain_text("Employed beyond 90 days")
    assert_sound(other)
    assert set(Enrollment.objects.values_list("status", flat=True)) == {"exited"}


@pytest.mark.parametrize("script", [True, False])
def test_an_apprentice_leaves_early_with_the_note_and_the_exit_is_taken_back(seated, assert_sound, script):
    enrollment = enrolled(program=AI, enrolled_on=days_ago(90))
    started(enrollment, service_type="mentoring", started_on=days_ago(60))
    page = seated(enrollment, PHONE, script=script)
    page.goto(address("show_outcomes", enrollment))
    page.get_by_text("Customer left program before completion").click()
    page.get_by_role("textbox", name="Date of Program Exit").fill(typed(days_ago(1)))
    page.get_by_role("button", name="Save Exit Status").click()
    expect(page.get_by_role("alert")).to_contain_text("Select the exit reason")
    if script:
        assert_sound(page)
    page.get_by_label("Exit Reason").select_option(label="Moved out of area")
    page.get_by_label("Why the customer left without completing").fill("Moved to Ohio for family.")
    page.get_by_role("button", name="Save Exit Status").click()
    row = page.get_by_role("row", name="Left program before completion")
    expect(row).to_contain_text("Mentoring is open")
    assert Exit.objects.get().case_note.text == "Moved to Ohio for family."
    row.get_by_role("link", name="Take back").click()
    page.get_by_label("Why the exit is taken back").fill("She came back.")
    if script:
        assert_sound(page)
    page.get_by_role("button", name="Take the exit back").click()
    expect(page.get_by_text("The exit was taken back.")).to_be_visible()
    expect(page.get_by_role("button", name="Save Exit Status")).to_be_visible()


def test_an_apprentice_exits_through_the_full_checklist(seated, assert_sound):
    enrollment = enrolled(program=AI, enrolled_on=days_ago(90))
    service = started(enrollment, service_type="mentoring", started_on=days_ago(60))
    page = seated(enrollment)
    page.goto(address("show_outcomes", enrollment))
    page.get_by_role("link", name="Set the status of Mentoring").click()
    expect(page.get_by_role("radio", name="Planned/Not Started")).to_be_focused()
    page.get_by_text("Successful Completion", exact=True).click()
    page.get_by_role("textbox", name="Completion Date").fill(typed(days_ago(0)))
    page.get_by_role("button", name="Save", exact=False).first.click()
    SkillGainFactory(enrollment=enrollment)
    CredentialFactory(service=service)
    page.goto(address("show_outcomes", enrollment))
    assert_sound(page)
    page.get_by_label("Exit Reason").select_option(label="Entered other employment")
    page.get_by_role("textbox", name="Date of Program Exit").fill(typed(days_ago(0)))
    page.get_by_role("button", name="Save Exit Status").click()
    expect(page.get_by_text("The exit was saved.")).to_be_visible()
    expect(page.get_by_role("row", name="Completed the program")).to_contain_text("Entered other employment")


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_readiness_page_is_sound(seated, assert_sound, width):
    enrollment = enrolled(program="youth_apprenticeship", enrolled_on=days_ago(200))
    ready_to_exit(enrollment, days=61)
    gap = PlannedGapFactory(enrollment=enrollment)
    page = seated(enrollment, width)
    for url in (
        address("show_exit_readiness", enrollment),
        address("add_planned_gap", enrollment),
        address("edit_planned_gap", enrollment, gap.public_id),
        address("show_outcomes", enrollment),
        address("exit_customer", enrollment),
    ):
        page.goto(url)
        assert_sound(page)
