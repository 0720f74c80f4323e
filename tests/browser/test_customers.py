"""Pages about a customer in a real browser: accessibility, widths, adding a person with and without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import expect

from casework.cases.models import Enrollment
from casework.cases.services.edit_customer import edit_customer
from tests.browser.conftest import AXE_RULES
from tests.factories.people import YOUTH, CustomerFactory, enrolled, member, organisation_running
from tests.support.chromium import HOW_TO_INSTALL, find_chromium

pytestmark = pytest.mark.django_db(transaction=True)
PAGES = [
    "show_enrollment",
    "edit_enrollment",
    "show_update_log",
    "show_customer",
    "edit_customer",
    "enroll_customer",
    "invite_customer",
    "create_customer",
]
OF_ENROLLMENT = {"show_enrollment", "edit_enrollment", "show_update_log"}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The browser of this machine."""
    path = find_chromium()
    assert path, HOW_TO_INSTALL
    return {**browser_type_launch_args, "executable_path": path, "args": ["--no-sandbox"]}


@pytest.fixture
def home():
    return organisation_running(YOUTH, name="Prairie Works")


@pytest.fixture
def worker(home):
    return member(organisation=home)


@pytest.fixture
def maria(home, worker):
    """Red for the case note, with an act in the log and a second provider."""
    customer = CustomerFactory(
        first_name="Maria",
        last_name="Ruiz",
        birth_date="2004-03-04",
        ssn_last4="6748",
        email="maria@example.org",
    )
    enrollment = enrolled(home, customer=customer, last_note=40)
    enrolled(customer=customer, program="isets")
    edit_customer(worker, customer, version=1, values={"city": "Peoria"}, reason="Moved")
    return enrollment


@pytest.fixture
def signed_in(live_server, client, worker, settings, monkeypatch):
    """Signs the worker in to a browser context; returns the address of the server."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    client.force_login(worker)

    def sign_in(context):
        name = settings.SESSION_COOKIE_NAME
        cookie = {"name": name, "value": client.cookies[name].value, "url": live_server.url}
        context.add_cookies([cookie])
        return live_server.url

    return sign_in


def address_of(name, enrollment):
    if name == "create_customer":
        return reverse("cases:create_customer")
    row = enrollment if name in OF_ENROLLMENT else enrollment.customer
    return reverse(f"cases:{name}", args=[row.public_id])


def check(page):
    found = Axe().run(page, options=AXE_RULES)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


@pytest.mark.parametrize("width", [1280, 360])
def test_no_violation_and_nothing_cut_off(page, signed_in, maria, width):
    server = signed_in(page.context)
    page.set_viewport_size({"width": width, "height": 800})
    for name in PAGES:
        answer = page.goto(server + address_of(name, maria))
        assert answer.status == 200, name
        check(page)


def fill_person(page, **changes):
    person = {"First name": "Maria", "Last name": "Ruiz", "Date of birth": "3/4/2004", "Last 4 SSN": "6748"}
    for label, value in {**person, **changes}.items():
        page.get_by_role("textbox", name=label).fill(value)


def choose(page, label):
    """Choose a radio button by its label, which is what people see and touch."""
    page.locator("label").get_by_text(label, exact=True).click()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_person_is_added_on_a_telephone(browser, signed_in, javascript):
    context = browser.new_context(java_script_enabled=javascript, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(signed_in(context) + reverse("cases:create_customer"))
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    expect(page.get_by_role("link", name="Enter the date of birth")).to_be_visible()
    fill_person(page)
    page.get_by_role("button", name="Continue").click()
    choose(page, "Enrolled")
    page.get_by_role("button", name="Add to caseload").click()
    expect(page.get_by_role("heading", name="Overview", level=1)).to_be_visible()
    expect(page.get_by_text("Maria Ruiz is now on the caseload of Prairie Works.")).to_be_visible()
    context.close()
    assert Enrollment.objects.get().customer.ssn_last4 == "6748"


def test_a_known_person_is_shown_before_anyone_is_added(page, signed_in, maria):
    page.goto(signed_in(page.context) + reverse("cases:create_customer"))
    fill_person(page, **{"First name": "Marai"})
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("similar name, date of birth, last 4 SSN")).to_be_visible()
    check(page)
    choose(page, "Yes: Maria Ruiz, born Mar 4, 2004")
    choose(page, "Enrolled")
    page.get_by_role("button", name="Add to caseload").click()
    expect(page.get_by_text("already has an open enrollment here")).to_be_visible()


def test_two_people_edit_and_nothing_is_lost(page, signed_in, maria, worker):
    page.goto(signed_in(page.context) + address_of("edit_customer", maria))
    page.get_by_label("City").fill("Cairo")
    edit_customer(worker, maria.customer, version=2, values={"city": "Decatur"})
    page.get_by_role("button", name="Save customer").click()
    expect(page.get_by_label("City")).to_have_value("Cairo")
    expect(page.get_by_text("Decatur")).to_be_visible()
    check(page)
    page.get_by_role("button", name="Save customer").click()
    expect(page.get_by_text("Cairo")).to_be_visible()
