"""The dashboard and the caseload list in a real browser: accessibility, widths, keyboard, and clearing a red line."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from casework.core import clock
from dashboard.services.rebuild_standing import rebuild_standing
from tests.browser.conftest import AXE_RULES
from tests.factories.people import (
    YOUTH,
    CustomerFactory,
    LocationFactory,
    enrolled,
    member,
    organisation_running,
)
from tests.support.chromium import HOW_TO_INSTALL, find_chromium

pytestmark = pytest.mark.django_db(transaction=True)
RED = f"/customers/?program={YOUTH}&line={YOUTH}.note_35"
DASHBOARD = f"/dashboards/{YOUTH}/"
STATES = [
    DASHBOARD,
    f"{DASHBOARD}?organisation=nowhere",
    "/dashboards/",
    "/customers/",
    RED,
    "/customers/?status=great",
    "/customers/?q=zzzz",
    "/customers/?worker=mine&size=50&sort=-note",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The browser of this machine."""
    path = find_chromium()
    assert path, HOW_TO_INSTALL
    return {**browser_type_launch_args, "executable_path": path, "args": ["--no-sandbox"]}


@pytest.fixture
def home():
    return organisation_running(YOUTH, name="Prairie Works", code="prairie")


@pytest.fixture
def people(home):
    """A red, a yellow, a current and a no-longer-required customer."""
    site = LocationFactory(organisation=home, name="Main Street")
    ages = {"Ruiz": 40, "Johnson": 32, "Nguyen": 3}
    found = {
        name: enrolled(
            home,
            customer=CustomerFactory(organisation=home, first_name="Maria", last_name=name),
            location=site,
            last_note=last_note,
            confirmed=33,
            iwds_status="registrant",
            iwds_status_since=clock.today(),
        )
        for name, last_note in ages.items()
    }
    rebuild_standing(YOUTH)
    return found


@pytest.fixture
def visit(live_server, page, client, home, people, settings, monkeypatch):
    """Opens an address as the case worker and notes what the browser complains about."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    client.force_login(member(organisation=home))
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
    )
    complaints = []
    page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def go(address, width=1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{live_server.url}{address}")
        return page

    yield go
    assert complaints == []


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("address", STATES)
def test_no_violation_and_nothing_cut_off(visit, address, width):
    page = visit(address, width)
    found = Axe().run(page, options=AXE_RULES)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_the_definition_and_the_next_steps_open_by_keyboard(visit):
    page = visit(DASHBOARD)
    definition = page.locator("#section-case_notes").locator("xpath=../..").locator("summary").first
    definition.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("A Case Note has NOT been entered in more than 30 days.")).to_be_visible()
    steps = page.get_by_role("button", name="Next Steps for Add Case Note – 35 Days Since Case Note Entry")
    steps.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Next Steps")
    expect(dialog).to_be_visible()
    found = Axe().run(page, options=AXE_RULES)
    assert found.violations_count == 0, found.generate_report()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(steps).to_be_focused()


def test_a_red_line_opens_its_people_and_one_note_clears_the_person_from_the_list(visit):
    page = visit(DASHBOARD)
    page.get_by_role("link", name="1 Add Case Note – 35 Days Since Case Note Entry").click()
    expect(page.get_by_role("rowheader", name="Ruiz, Maria")).to_be_visible()
    expect(page.get_by_text("No case note for 40 days")).to_be_visible()
    page.get_by_role("link", name="Add a case note").click()
    page.get_by_role("textbox", name="Add your message").fill("Talked about the schedule of the next weeks.")
    page.get_by_role("button", name="Add Case Note").click()
    expect(page.get_by_text("no longer on this page of the list")).to_be_focused()
    expect(page.get_by_role("rowheader", name="Ruiz, Maria")).to_have_count(0)
    page.goto(page.url.split("/customers")[0] + DASHBOARD)
    expect(page.get_by_role("link", name="0 Add Case Note – 35 Days Since Case Note Entry")).to_be_visible()


def test_coming_back_to_a_row_that_is_still_there_puts_the_focus_on_it(visit, people):
    page = visit("/customers/?sort=-name")
    page.get_by_role("link", name="Nguyen, Maria").click()
    page.go_back()
    expect(page.get_by_role("link", name="Nguyen, Maria")).to_be_focused()
    assert page.url.endswith("?sort=-name")
