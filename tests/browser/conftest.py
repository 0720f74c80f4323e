"""What browser tests share: a person at a screen, and the check that a page is accessible and whole."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from casework.demo.load import load_demo
from tests.support.house import ROOT

SCREENS = ROOT / "docs/screens"
AXE_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
"""Every rule; what passed is not told in full, which takes longer than finding it."""
PASSWORD = "a plain long passphrase"
PHONE, DESK = 360, 1280
TOO_WIDE = """() => document.documentElement.scrollWidth <= window.innerWidth ? [] :
    [...document.querySelectorAll("body *")]
        .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 || e.scrollWidth > window.innerWidth)
        .map(e => `${e.tagName}.${e.className}: ${(e.textContent || "").trim().slice(0, 40)}`)"""
"""Names the elements that make a page scroll sideways; none when it does not."""


def pytest_addoption(parser):
    parser.addoption("--write-screens", action="store_true", help="write the pictures of docs/screens anew")


@pytest.fixture
def at_screen(live_server, browser, monkeypatch):
    """Opens a browser of its own for a person: `at_screen(width=360, script=False)` gives a page.

    After the test no page may have complained on its console or thrown an error.
    """
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    contexts, complaints = [], []

    def open_page(width=DESK, *, script=True):
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 800},
            java_script_enabled=script,
            has_touch=width == PHONE,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def sign_in():
    """Signs a user in through the form: `sign_in(page, user)` sets a password and types it."""

    def through_the_form(page, user, password=PASSWORD):
        if password == PASSWORD:
            user.set_password(PASSWORD)
            user.save()
        page.goto("/account/login/")
        page.get_by_label("E-mail address").fill(user.email)
        page.get_by_label("Password").fill(password)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(lambda url: "/account/" not in url)
        return page

    return through_the_form


@pytest.fixture
def assert_sound():
    """Asserts that a page has no accessibility violation and nothing wider than the screen."""

    def check(page):
        found = Axe().run(page, options=AXE_RULES)
        assert found.violations_count == 0, f"{page.url}\n{found.generate_report()}"
        too_wide = page.evaluate(TOO_WIDE)
        assert too_wide == [], "\n".join([page.url, *too_wide])

    return check


@pytest.fixture
def demo_world(settings):
    """The small demo world."""
    settings.CASEWORK_DEMO = True
    settings.CASEWORK_DEMO_PASSWORD = "plain-prairie-lantern"
    load_demo(size="small")


@pytest.fixture
def picture(request, assert_sound):
    """Checks a page at both widths; with --write-screens also keeps its picture under a name."""

    def take(page, name):
        for width in (DESK, PHONE):
            page.set_viewport_size({"width": width, "height": 900})
            assert_sound(page)
            if request.config.getoption("--write-screens", default=False):
                SCREENS.mkdir(exist_ok=True)
                page.screenshot(path=SCREENS / f"{name}-{width}.png", clip=_top_of(page, width))

    return take


def _top_of(page, width):
    """The page down to a height that a guide can show."""
    height = page.evaluate("document.documentElement.scrollHeight")
    return {"x": 0, "y": 0, "width": width, "height": min(height, 1400)}
