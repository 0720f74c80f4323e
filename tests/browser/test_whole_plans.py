"""Whole programs through the screens: a new ISETS customer from the pre-test to a signed plan with a placement, and an
Illinois Works cohort from its first day to credentials. Only the people exist before; everything else is done here."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from careerplan.models import (
    Agreement,
    AttendanceDay,
    AttendanceWeek,
    ModuleScore,
    Placement,
    Service,
    ServiceCost,
)
from casework.core import clock
from outcomes.models import Credential
from programs.attendance import days_of, week_of
from tests.browser.conftest import PHONE
from tests.factories.people import (
    CustomerFactory,
    customer_user,
    days_ago,
    enrolled,
    member,
    organisation_running,
)

pytestmark = pytest.mark.django_db(transaction=True)

GOAL = "Work as a presser before summer"


def choose(page, label):
    """Choose by label with the keyboard: what is computed meanwhile may move the page under a pointer."""
    name = page.locator("label", has_text=label).first.get_attribute("for")
    page.locator(f"[id='{name}']").press("Space")


def press(page, name):
    page.get_by_role("main").get_by_role("button", name=name, exact=True).first.click()


def follow(page, name):
    page.get_by_role("link", name=name).first.click()


@pytest.fixture
def desk(at_screen, sign_in):
    """A worker of an organization that runs a program, at a desk: `desk(program)` gives (page, organization)."""

    def sit(program):
        home = organisation_running(program, name="Prairie Works")
        page = sign_in(at_screen(), member(organisation=home, program=program))
        page.set_default_timeout(10_000)
        return page, home

    return sit


def enter_pre_test(page):
    follow(page, "1. Review Assessment")
    follow(page, "Add a test score")
    for label in ("TABE 11/12", "Mathematics", "Pre-test"):
        choose(page, label)
    page.get_by_label("Form", exact=True).fill("11M")
    page.get_by_label("Level of the test").select_option("M")
    page.get_by_label("Scale score").fill("495")
    page.get_by_role("textbox", name="Test date").fill("yesterday")
    press(page, "Add score")
    expect(page.get_by_text("Scale score 495 lies between 449 and 495.")).to_be_visible()


def set_goal(page):
    follow(page, "2. Set Goals")
    follow(page, "Add Goal Statement")
    page.get_by_label("Goal Statement").fill(GOAL)
    page.locator("label[for=id_category_0]").click()
    page.locator("label[for=id_term_0]").click()
    press(page, "Add Goal")
    expect(page.get_by_text(GOAL).first).to_be_visible()


def add_recommended_tools(page):
    """The worker notes what stands in the way; the service recommended for it enters the plan under the goal."""
    follow(page, "1. Review Assessment")
    follow(page, "Change situations")
    choose(page, "Work clothing or tools")
    press(page, "Save situations")
    page.locator("[aria-labelledby=recommended]").get_by_role("link", name="Add Books").click()
    plan_service(page)


def plan_service(page):
    page.get_by_label("Goal", exact=True).select_option(label=GOAL)
    page.locator("[name=started_on]").fill("today")
    page.locator("[name=due_on]").fill("+60")
    page.locator("[name=weekly_hours]").fill("10")
    press(page, "Add to plan")


def start_and_pay(page):
    """The planned service starts; $75 for tools are paid for it."""
    follow(page, "3. Add Activities/Services")
    follow(page, "Books")
    choose(page, "Started/Open")
    press(page, "Update Customer Service")
    follow(page, "3. Add Activities/Services")
    follow(page, "Books")
    follow(page, "Dollar Value")
    follow(page, "Add Service Cost")
    choose(page, "Tools")
    page.get_by_role("textbox", name="Start date of payment").fill("today")
    page.get_by_label("Cost", exact=True).fill("75")
    page.get_by_label("Number of times").fill("1")
    choose(page, "Check")
    choose(page, "Provider funds")
    press(page, "Save")
    expect(page.get_by_text("$75").first).to_be_visible()


def add_job(page):
    """An employer with a worksite and a job enters the worksite tool."""
    page.goto(reverse("worksites:add_employer"))
    page.get_by_label("Employer").fill("Young Drycleaners")
    press(page, "Add employer")
    follow(page, "Add worksite")
    page.get_by_label("Worksite").fill("Young Drycleaners")
    page.get_by_label("Street address").fill("8 Main Street")
    page.get_by_label("City").fill("Peoria")
    page.get_by_label("ZIP code").fill("61602")
    press(page, "Save worksite")
    follow(page, "Add job")
    page.get_by_label("Job Title").fill("Presser")
    choose(page, "Full-time")
    choose(page, "Subsidized")
    page.get_by_label("Hourly wage").fill("18.50")
    page.get_by_label("Total Number of Openings").fill("1")
    press(page, "Save job")


def place(page, plan):
    """A work experience enters the plan and the customer takes the opening."""
    page.goto(plan)
    follow(page, "3. Add Activities/Services")
    page.get_by_role("link", name="Add Activities", exact=True).click()
    page.locator("#catalogue").get_by_role("link", name="Work experience").click()
    plan_service(page)
    page.goto(plan)
    follow(page, "3. Add Activities/Services")
    follow(page, "Work experience")
    follow(page, "Worksite Placement")
    follow(page, "Add Presser")
    choose(page, "Started (Open)")
    page.get_by_label("Subsidized Wage or Training Wage Match").fill("15.00")
    press(page, "Add to worksite")
    expect(page.get_by_text("The customer was added to the worksite.")).to_be_visible()


def sign(phone):
    """The customer reads the plan on a phone and agrees to it."""
    follow(phone, "Read and sign my plan")
    for words in (GOAL, "Work experience"):
        expect(phone.get_by_text(words).first).to_be_visible()
    for label in phone.locator("label[for^=id_statements_]").all():
        label.click()
    phone.get_by_label("Your full name").fill("Casey Testperson")
    press(phone, "Continue")
    press(phone, "Sign my plan")
    expect(phone.get_by_role("heading", name="Your plan is signed")).to_be_visible()


def test_a_new_isets_customer_comes_to_a_placement_and_a_signed_plan(desk, at_screen, sign_in, assert_sound):
    page, home = desk("isets")
    enrollment = enrolled(home, program="isets")
    plan = reverse("careerplan:show_overview", args=[enrollment.public_id])
    page.goto(plan)
    enter_pre_test(page)
    set_goal(page)
    add_recommended_tools(page)
    page.goto(plan)
    start_and_pay(page)
    add_job(page)
    place(page, plan)
    page.goto(plan)
    page.get_by_label("Select plan status").select_option("requested")
    press(page, "Save Status (Send Request)")
    phone = sign_in(at_screen(PHONE), customer_user(enrollment))
    sign(phone)
    assert_sound(phone)
    page.goto(plan)
    expect(page.locator("#agreement").get_by_text("Agreed").first).to_be_visible()
    assert_sound(page)
    assert (ServiceCost.objects.get().unit_cost, Placement.objects.get().job.title) == (75, "Presser")
    assert Agreement.objects.get().status == "agreed_electronically"


def start_training(page):
    """Everybody gets the training in one act, and starts it in another."""
    asked = {"program": "illinois_works", "service_type": "nccer_core"}
    page.goto(f"{reverse('careerplan:add_services')}?{urlencode(asked)}")
    choose(page, "Every customer in this list")
    page.locator("[name=started_on]").fill(f"{days_ago(40):%m/%d/%Y}")
    page.locator("[name=due_on]").fill("+60")
    page.locator("[name=weekly_hours]").fill("30")
    press(page, "Review")
    press(page, "Add the step for 3 customers")
    expect(page.get_by_text("NCCER Core was added for 3 customers.")).to_be_visible()
    page.get_by_text("Fill the selected rows").first.click()
    choose(page, "Every row on this page")
    page.locator("#id_fill_status").select_option("started")
    press(page, "Fill the selected rows")
    press(page, "Save")
    expect(page.get_by_text("3 rows were saved.")).to_be_visible()


def take_attendance(page):
    """Last week in the group grid: everybody present, one absent on Tuesday; verified at once."""
    follow(page, "Attendance")
    box = page.get_by_role("combobox", name="Service", exact=True)
    box.fill("NCCER Core")
    box.press("ArrowDown")
    box.press("Enter")
    week = days_of(week_of(clock.today()) - timedelta(days=7))
    page.get_by_role("textbox", name="Week").fill(f"{week[1]:%m/%d/%Y}")
    press(page, "Show attendance")
    page.get_by_role("button", name="Mark all present").click()
    page.locator(f"[name$='_{week[2]:%Y%m%d}_mark']").first.fill("A")
    press(page, "Submit and Verify Attendance")
    expect(page.get_by_text("Verified").first).to_be_visible()


def add_score(page, service, percent):
    page.goto(reverse("careerplan:add_module_score", args=service))
    page.get_by_label("Training module").fill("Core")
    page.get_by_label("Score (%)").fill(percent)
    page.get_by_role("textbox", name="Date").fill("yesterday")
    press(page, "Add score")
    expect(page.get_by_role("row", name=f"Core {percent}%")).to_be_visible()


def add_credentials(page, service):
    """The required credentials of the program, one after the other, until none is missing."""
    page.goto(reverse("outcomes:list_service_credentials", args=service))
    required = page.get_by_role("region", name="Required credentials")
    for left in (2, 1, 0):
        required.get_by_role("link", name="Add").first.click()
        page.get_by_label("Credential Type").select_option(label="Occupational Certification")
        page.get_by_label("Credential Source").select_option(label="Copy of Certificate")
        page.get_by_role("textbox", name="Date Attained").fill("yesterday")
        page.get_by_label("Institution").fill("Prairie College")
        press(page, "Save")
        expect(required.get_by_text("Missing", exact=True)).to_have_count(left)


def test_an_illinois_works_cohort_is_taught_scored_and_certified(desk, assert_sound):
    page, home = desk("illinois_works")
    for name in ("Able", "Baker", "Cole"):
        enrolled(home, program="illinois_works", customer=CustomerFactory(organisation=home, last_name=name))
    start_training(page)
    take_attendance(page)
    assert_sound(page)
    for service, percent in zip(
        Service.objects.order_by("enrollment__name_key"), ("92", "85", "70"), strict=True
    ):
        at = [service.enrollment.public_id, service.public_id]
        add_score(page, at, percent)
        add_credentials(page, at)
    assert_sound(page)
    marks = sorted(AttendanceDay.objects.values_list("presence", flat=True))
    assert marks == ["absent"] + ["present"] * 14
    assert AttendanceWeek.objects.exclude(verified_at=None).count() == 3
    assert set(ModuleScore.objects.values_list("percent", flat=True)) == {92, 85, 70}
    assert Credential.objects.count() == 9
