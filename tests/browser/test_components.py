"""The component gallery in a real browser: accessibility, widths, keyboard, and what the scripts add."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from casework.core.views.show_components import LAYOUTS
from tests.browser.conftest import AXE_RULES
from tests.factories.people import UserFactory
from tests.support.chromium import HOW_TO_INSTALL, find_chromium

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.support.core_urls"),
]
PAGES = ["", *(f"?layout={layout}" for layout in LAYOUTS)]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The browser of this machine."""
    path = find_chromium()
    assert path, HOW_TO_INSTALL
    return {**browser_type_launch_args, "executable_path": path, "args": ["--no-sandbox"]}


@pytest.fixture
def gallery(live_server, page, monkeypatch):
    """Opens a page of the gallery and notes what the browser complains about."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    complaints = []
    page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def visit(query="", width=1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{live_server.url}/components/{query}")
        return page

    yield visit
    assert complaints == []


@pytest.fixture
def signed_in(gallery, client, live_server, page, settings):
    """The same for a person who is signed in."""
    client.force_login(UserFactory())
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
    )
    return gallery


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("query", PAGES)
def test_no_violation_and_nothing_cut_off(gallery, query, width):
    page = gallery(query, width)
    found = Axe().run(page, options=AXE_RULES)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_nothing_is_lost_at_320_pixels(gallery):
    page = gallery("?layout=case", 320)
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


@pytest.mark.parametrize("query", PAGES[1:])
def test_the_first_tab_reaches_a_skip_link_that_works(gallery, query):
    page = gallery(query)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to main content")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_targets_are_large_enough(gallery):
    page = gallery("", 360)
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, .cw-nav__link, .cw-tabs__link, .cw-chip__remove")]
        .filter((part) => part.checkVisibility())
        .map((part) => [part.className, part.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)"""
    )
    assert small == []


def test_the_error_summary_takes_focus_and_its_links_land_in_the_field(gallery):
    page = gallery("")
    summary = page.locator("#wrong [data-error-summary]")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="Select the term").click()
    expect(page.locator("#wrong_term_0")).to_be_focused()


def test_a_date_is_said_back_and_the_box_keeps_what_was_said(signed_in):
    page = signed_in("")
    box = page.locator("#live_starts_on")
    box.fill("today")
    box.blur()
    expect(page.locator("#live_starts_on_echo")).to_contain_text("(today)")
    assert "/" in box.input_value()
    box.fill("3.4.2026")
    box.blur()
    page.get_by_role("button", name="April 3, 2026").click()
    expect(page.locator("#live_starts_on_echo")).to_contain_text("Friday, April 3, 2026")
    assert box.input_value() == "4/3/2026"


def test_fields_that_do_not_matter_are_hidden_and_not_sent(gallery):
    page = gallery("")
    completed = page.locator("#live_completed_on")
    expect(completed).to_be_hidden()
    page.locator("#live_status").select_option("done")
    expect(completed).to_be_visible()


def test_characters_are_counted_and_too_many_may_be_typed(gallery):
    page = gallery("")
    page.locator("#live_goal").fill("x" * 150)
    expect(page.locator("#live_goal_count")).to_have_text("6 characters too many")
    page.locator("#live_goal").fill("x" * 140)
    expect(page.locator("#live_goal_count")).to_have_text("4 characters left")


def test_chosen_files_are_listed_and_a_wrong_one_is_named(gallery):
    page = gallery("")
    page.locator("#live_document").set_input_files(
        {"name": "plan.exe", "mimeType": "application/octet-stream", "buffer": b"x" * 2000}
    )
    chosen = page.locator("#forms [data-file-list] li")
    expect(chosen).to_contain_text("plan.exe")
    expect(chosen).to_contain_text("2 KB")
    expect(chosen).to_contain_text("This kind of file is not accepted.")


def test_shortcuts_work_outside_fields_and_can_be_switched_off(gallery):
    page = gallery("")
    page.locator("h1").click()
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(":focus")).to_have_text("Andre Washington")
    page.keyboard.press("k")
    expect(page.locator(":focus")).to_have_text("Maria Ruiz")
    page.keyboard.press("/")
    expect(page.locator("#quick-search")).to_be_focused()
    page.keyboard.type("?j/")
    expect(page.locator("#quick-search")).to_have_value("?j/")
    page.evaluate("localStorage.setItem('casework-shortcuts-off', 'true')")
    page = gallery("")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_menu_opens_on_a_phone_and_closes_by_escape(gallery):
    page = gallery("", 360)
    nav = page.get_by_role("navigation", name="Main")
    expect(nav).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    expect(nav).to_be_visible()
    page.keyboard.press("Escape")
    expect(nav).to_be_hidden()


def test_without_scripts_everything_is_there(live_server, browser, monkeypatch):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{live_server.url}/components/")
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    expect(page.locator("#live_completed_on")).to_be_visible()
    page.locator("#forms").get_by_role("button", name="Save goal").click()
    expect(page).to_have_title(re.compile("^Error: Components"))
    context.close()


def test_leaving_a_changed_form_asks_and_saving_does_not(gallery, page):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    gallery("?layout=public")
    page.evaluate("document.querySelector('form.cw-form').dataset.warnUnsaved = ''")
    page.locator("#id_username").fill("maria")
    gallery("?layout=case")
    assert asked == ["beforeunload"]


def test_print_shows_no_navigation(gallery):
    page = gallery("?layout=case")
    page.emulate_media(media="print")
    expect(page.locator(".cw-header")).to_be_hidden()
    expect(page.locator(".cw-tabs")).to_be_hidden()
    expect(page.locator(".cw-identity")).to_be_visible()


def test_the_session_warning_comes_five_minutes_before_and_one_key_keeps_the_session(signed_in, page):
    page.clock.install()
    signed_in("")
    dialog = page.get_by_role("dialog", name="You will be signed out soon")
    page.clock.fast_forward("09:50")
    expect(dialog).to_be_hidden()
    page.clock.fast_forward("00:20")
    expect(dialog).to_contain_text("5 minutes left.")
    expect(page.get_by_role("button", name="Stay signed in")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    page.clock.fast_forward("15:30")
    expect(dialog).to_contain_text("The session has ended.")
    expect(dialog.get_by_role("link", name="Sign in again")).to_be_visible()


def test_drafts_are_kept_on_leaving_a_field_and_then_leaving_does_not_ask(gallery, page):
    posted, asked = [], []

    def with_autosave(route):
        answer = route.fetch()
        attributes = 'data-autosave-url="/drafts/" data-draft-saved="Draft saved" data-warn-unsaved="" '
        route.fulfill(
            response=answer, body=answer.text().replace("<form  class", f"<form {attributes} class")
        )

    def keep(route):
        posted.append(route.request.post_data)
        route.fulfill(json={"saved_at": "10:42 a.m."})

    page.route("**/components/?layout=public", with_autosave)
    page.route("**/drafts/", keep)
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    gallery("?layout=public")
    page.locator("#id_username").fill("maria")
    page.locator("#id_username").blur()
    expect(page.get_by_text("Draft saved 10:42 a.m.")).to_be_visible()
    assert "maria" in posted[0]
    assert "csrfmiddlewaretoken" not in posted[0]
    gallery("?layout=case")
    assert asked == []


@pytest.mark.parametrize(
    ("fails", "said"), [(False, "Load the page again"), (True, "No answer from the server")]
)
def test_a_part_that_cannot_be_loaded_is_said_on_the_page(live_server, page, monkeypatch, fails, said):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    page.goto(f"{live_server.url}/components/?layout=case")
    if fails:
        page.route("**/nowhere/", lambda route: route.abort())
    page.evaluate(
        """() => {
          const button = document.createElement("button");
          button.id = "probe";
          button.textContent = "Probe";
          button.setAttribute("hx-get", "/nowhere/");
          button.setAttribute("hx-target", ".cw-columns");
          document.querySelector("#main").prepend(button);
          htmx.process(button);
        }"""
    )
    page.locator("#probe").click()
    expect(page.locator("[data-messages] [role=alert]")).to_contain_text(said)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
