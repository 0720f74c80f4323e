"""Employment and credentials on the Outcomes tab in a real browser, with and without script, at both widths."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.browser.conftest import DESK, PHONE
from tests.factories.credentials import CredentialFactory
from tests.factories.jobs import EmploymentFactory
from tests.factories.outcomes import StudyFactory
from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.plan import started

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def seated(at_screen, sign_in):
    """An ISETS enrollment with an open activity and its worker on the Outcomes tab: `seated(width, script=)`."""

    def sit(width=DESK, *, script=True):
        service = started(enrolled(organisation_running("isets"), program="isets"))
        worker = member(organisation=service.organisation, program="isets")
        page = sign_in(at_screen(width, script=script), worker)
        page.goto(tab(service.enrollment))
        return page, service

    return sit


def tab(enrollment, name="show_outcomes", *more):
    return reverse(f"outcomes:{name}", args=[enrollment.public_id, *more])


def typed(day):
    return f"{day.month}/{day.day}/{day.year}"


def fill_in_job(page, employer, started_on):
    page.get_by_label("Employer Name").fill(employer)
    page.get_by_role("textbox", name="Start Date").fill(typed(started_on))
    page.get_by_label("Job Title").fill("Backroom Team")
    page.get_by_label("Employer City").fill("Springfield")
    page.get_by_label("Employer ZIP Code").fill("62701")
    page.get_by_label("Job Duties").fill("Unloads trucks")
    page.get_by_label("Hours Per Week").fill("25")


@pytest.mark.parametrize(("width", "script"), [(DESK, True), (PHONE, False)])
def test_a_customer_keeps_work_for_90_days_over_two_jobs(seated, width, script):
    page, _service = seated(width, script=script)
    section = page.locator("#employment")
    section.get_by_role("link", name="Add Employment").click()
    expect(page.get_by_role("heading", name="ENTER NEW EMPLOYMENT")).to_be_visible()
    page.locator("label", has_text="No").first.click()
    fill_in_job(page, "Prairie Bakery", days_ago(111))
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("link", name="Enter the end date")).to_be_visible()
    expect(page.get_by_label("Employer Name")).to_have_value("Prairie Bakery")
    page.get_by_role("textbox", name="End Date").fill(typed(days_ago(50)))
    page.get_by_role("button", name="Save", exact=True).click()
    expect(section.get_by_text("Not complete (61 Days)")).to_be_visible()
    section.get_by_role("link", name="Add Employment").click()
    page.locator("label", has_text="Yes").first.click()
    fill_in_job(page, "Target", days_ago(49))
    page.get_by_role("button", name="Save", exact=True).click()
    expect(section.get_by_text("Complete (111 Days)")).to_be_visible()
    expect(section.get_by_role("row", name="Target")).to_contain_text("Present")
    section.get_by_role("button", name="Remove Target").click()
    undo = section.get_by_text("Removed today: Target").locator("..").get_by_role("button", name="Undo")
    expect(section.get_by_text("Not complete (61 Days)")).to_be_visible()
    undo.click()
    expect(section.get_by_text("Complete (111 Days)")).to_be_visible()
    section.get_by_label("Search Employment", exact=True).fill("bakery")
    section.get_by_role("button", name="Search Employment").click()
    expect(section.get_by_role("row", name="Target")).to_have_count(0)
    expect(section.get_by_role("row", name="Prairie Bakery")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_a_credential_is_added_from_the_tab_and_says_whether_it_counts(seated, script):
    page, service = seated(PHONE, script=script)
    page.locator("#credentials").get_by_role("link", name="Add Credential", exact=True).click()
    page.get_by_role("link", name="Add Credential").last.click()
    expect(page.get_by_role("heading", name="ENTER NEW CREDENTIAL")).to_be_visible()
    page.get_by_role("textbox", name="Name").fill("OSHA-10")
    page.get_by_label("Credential Source").select_option(label="Copy of Credential")
    page.get_by_role("textbox", name="Date Attained").fill("3/3/2023")
    page.get_by_label("Credential Type").select_option(label="Occupational Certification")
    page.get_by_label("Institution").fill("Prairie College")
    page.get_by_label("Description").fill("Ten hours")
    page.get_by_role("button", name="Save", exact=True).click()
    page.goto(tab(service.enrollment))
    row = page.locator("#credentials").get_by_role("row", name="OSHA-10")
    expect(row).to_contain_text("general safety certificate")
    row.get_by_role("link", name="Edit OSHA-10").click()
    expect(page.get_by_role("textbox", name="Name")).to_have_value("OSHA-10")


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_page_is_sound(seated, assert_sound, width):
    page, service = seated(width)
    enrollment = service.enrollment
    EmploymentFactory.create_batch(12, enrollment=enrollment)
    removed = EmploymentFactory(enrollment=enrollment)
    study = StudyFactory(enrollment=enrollment)
    CredentialFactory(service=service, expires_on=days_ago(-30))
    page.goto(tab(enrollment))
    page.get_by_role("button", name=f"Remove {removed.employer}").first.click()
    job = EmploymentFactory(enrollment=enrollment, ended_on=days_ago(1))
    for url in (
        tab(enrollment),
        tab(enrollment) + "?jobs-page=2&jobs-sort=-employer",
        tab(enrollment, "add_employment"),
        tab(enrollment, "edit_employment", job.public_id),
        tab(enrollment, "add_study"),
        tab(enrollment, "edit_study", study.public_id),
        tab(enrollment, "choose_credential_service"),
        reverse("cases:show_enrollment", args=[enrollment.public_id]),
    ):
        page.goto(url)
        assert_sound(page)
