"""Worksites and placements in a real browser: from the employer to the verified follow-up, at both widths."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from careerplan.models import FollowUp, Placement
from casework.worksites.models import Employer, Job
from tests.browser.conftest import DESK, PHONE
from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.plan import ServiceFactory
from tests.factories.worksites import (
    ISETS,
    PayrollFactory,
    PlacementFactory,
    follow_up_of,
    job_at,
    told_of,
    verified,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def seated(at_screen, sign_in):
    """A planned work experience of an ISETS plan and its worker at a screen: `seated(width, script=)`."""

    def sit(width=DESK, *, script=True):
        enrollment = enrolled(organisation_running(ISETS), program=ISETS)
        service = ServiceFactory(enrollment=enrollment, service_type="work_experience")
        worker = member(organisation=enrollment.organisation, program=ISETS)
        return sign_in(at_screen(width, script=script), worker), service

    return sit


def page_of(service, name="edit_placement", *more):
    return reverse(f"careerplan:{name}", args=[service.enrollment.public_id, service.public_id, *more])


def choose(page, label):
    """Choose a radio button by its label, as a hand does."""
    page.locator("label", has_text=label).first.click()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_page_is_sound(seated, assert_sound, width):
    page, service = seated(width)
    job_at(service.organisation, title="Laundry and Dry-Cleaning Workers", openings=8)
    placement = PlacementFactory(enrolled=service.enrollment, started_on=days_ago(160))
    for status in ("not_started", "started"):
        told_of(placement, status)
    verified(placement, 30, due=130)
    follow_up = follow_up_of(placement, 60, due=100)
    payroll = PayrollFactory(enrollment=service.enrollment, job=placement.job)
    placement.service.enrollment = service.enrollment
    case, job = service.enrollment.public_id, placement.job
    for url in (
        page_of(service),
        page_of(service, "add_placement", job_at(service.organisation).public_id),
        page_of(placement.service),
        page_of(placement.service, "edit_service"),
        reverse("careerplan:show_subsidized_days", args=[case]),
        reverse("careerplan:verify_follow_up", args=[case, follow_up.public_id]),
        reverse("careerplan:list_placements"),
        reverse("careerplan:list_follow_ups"),
        reverse("worksites:list_employers"),
        reverse("worksites:add_employer"),
        reverse("worksites:list_jobs"),
        reverse("worksites:list_payroll"),
        reverse("worksites:upload_payroll"),
        reverse("worksites:show_employer", args=[job.worksite.employer.public_id]),
        reverse("worksites:edit_worksite", args=[job.worksite.public_id]),
        reverse("worksites:show_job", args=[job.public_id]),
        reverse("worksites:edit_job", args=[job.public_id]),
        reverse("worksites:remove_payroll_entry", args=[payroll.public_id]),
    ):
        page.goto(url)
        assert_sound(page)


@pytest.mark.parametrize("script", [True, False])
def test_from_the_employer_to_a_placement_with_its_effect_seen_first(seated, script):
    page, service = seated(script=script)
    page.goto(page_of(service))
    page.get_by_role("link", name="Open worksite placement").first.click()
    page.get_by_role("link", name="Add employer").first.click()
    page.get_by_label("Employer").fill("Young Drycleaners")
    page.get_by_role("button", name="Add employer").click()
    page.get_by_role("link", name="Add worksite").first.click()
    page.get_by_label("Worksite").fill("Young Drycleaners")
    page.get_by_label("Street address").fill("8 Main Street")
    page.get_by_label("City").fill("Peoria")
    page.get_by_label("ZIP code").fill("61602")
    page.get_by_role("button", name="Save worksite").click()
    page.get_by_role("link", name="Add job").click()
    page.get_by_label("Job Title").fill("Laundry and Dry-Cleaning Workers")
    choose(page, "Full-time")
    choose(page, "Subsidized")
    page.get_by_label("Hourly wage").fill("18.50")
    page.get_by_label("Total Number of Openings").fill("8")
    page.get_by_role("button", name="Save job").click()
    assert Employer.objects.get().worksites.get().jobs.get().openings == 8

    page.goto(page_of(service))
    page.get_by_role("link", name="Add Laundry and Dry-Cleaning Workers").click()
    choose(page, "Started (Open)")
    page.get_by_label("Subsidized Wage or Training Wage Match").fill("15.00")
    page.locator("[name=subsidized_to]").fill("12/31/2099")
    page.get_by_role("button", name="Show the effect").click()
    expect(page.get_by_role("region", name="What these dates do")).to_be_focused()
    expect(page.get_by_text("ask a program manager to add days").first).to_be_visible()
    assert not Placement.objects.exists()
    page.locator("[name=subsidized_to]").fill("")
    page.get_by_role("button", name="Add to worksite").click()
    expect(page.get_by_text("The customer was added to the worksite.")).to_be_visible()
    expect(page.get_by_role("heading", name="STATUS HISTORY")).to_be_visible()
    assert Job.objects.get().taken == 1
    assert FollowUp.objects.count() == 5


def test_a_due_follow_up_is_verified_on_a_phone(seated):
    page, service = seated(PHONE)
    placement = PlacementFactory(enrolled=service.enrollment, started_on=days_ago(40))
    follow_up_of(placement, 30, due=10)
    page.goto(reverse("careerplan:list_follow_ups"))
    page.get_by_role("link", name=service.customer.get_full_name()).click()
    choose(page, "Yes")
    page.get_by_text("I have verified employment").click()
    page.get_by_role("button", name="Verify follow-up").click()
    expect(page.get_by_text("The follow-up was verified.")).to_be_visible()
    assert FollowUp.objects.get().is_employed
