"""Long choice lists: by keyboard, by touch, without scripts, and as a screen reader is told (UX-23)."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.support.core_urls")]


@pytest.fixture
def gallery(at_screen):
    """The gallery, its list "Occupation" in sight: `gallery(width, script=True)`."""

    def visit(width=1280, *, script=True):
        page = at_screen(width, script=script)
        page.goto("/components/")
        return page

    return visit


def box(page):
    return page.locator("#live_occupation")


def value(page):
    return page.locator("#live_occupation_select").input_value()


def options(page):
    return page.locator("#live_occupation_list [role=option]:visible").all_inner_texts()


def test_typing_narrows_and_arrows_and_enter_choose(gallery):
    page = gallery()
    page.locator("label[for=live_occupation]").click()
    expect(box(page)).to_be_focused()
    page.keyboard.type("assist")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    assert options(page) == ["Certified nursing assistant", "Dental assistant", "Medical assistant"]
    assert value(page) == ""
    expect(page.locator("#forms .cw-choose__said")).to_have_text("3 options match")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    active = page.locator(f"#{box(page).get_attribute('aria-activedescendant')}")
    expect(active).to_have_text("Dental assistant")
    expect(active).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(box(page)).to_have_value("Dental assistant")
    assert value(page) == "8"
    assert page.evaluate("new FormData(document.querySelector('#forms form')).get('occupation')") == "8"


def test_words_in_any_order_without_accents_are_found(gallery):
    page = gallery()
    box(page).click()
    page.keyboard.type("GROWER jalapen")
    assert options(page) == ["Jalapeño grower"]
    expect(page.locator("#forms .cw-choose__said")).to_have_text("1 option matches")
    page.keyboard.press("Enter")
    expect(box(page)).to_have_value("Jalapeño grower")


def test_escape_closes_and_takes_back_what_was_typed(gallery):
    page = gallery()
    box(page).click()
    page.keyboard.type("weld")
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("Select an occupation")
    expect(page.locator("#live_occupation_list")).to_be_hidden()
    assert value(page) == ""


def test_arrows_open_the_whole_list_and_go_round(gallery):
    page = gallery()
    box(page).focus()
    expect(page.locator("#live_occupation_list")).to_be_hidden()
    page.keyboard.press("ArrowUp")
    assert len(options(page)) == 25
    page.keyboard.press("Enter")
    expect(box(page)).to_have_value("Welder")
    page.keyboard.press("Alt+ArrowDown")
    expect(box(page)).not_to_have_attribute("aria-activedescendant", "live_occupation_list_0")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(box(page)).to_have_value("Bricklayer")


def test_leaving_keeps_what_was_meant_and_says_what_is_not_in_the_list(gallery):
    page = gallery()
    box(page).click()
    page.keyboard.type("welder")
    page.keyboard.press("Tab")
    assert value(page) == "23"
    box(page).click()
    page.keyboard.type("astronaut")
    expect(page.locator("#forms .cw-choose__said")).to_contain_text("Nothing in the list matches")
    page.keyboard.press("Tab")
    expect(box(page)).to_have_value("Welder")
    expect(page.locator("#forms .cw-choose__said")).to_have_text(
        "“astronaut” is not in the list and was not chosen."
    )
    box(page).click()
    page.keyboard.press("Delete")
    page.keyboard.press("Tab")
    assert value(page) == ""


def test_enter_in_an_open_list_never_sends_the_form(gallery):
    page = gallery()
    box(page).click()
    page.keyboard.type("a")
    page.keyboard.press("Enter")
    expect(page.locator("#live_occupation_list")).to_be_visible()
    assert page.url.endswith("/components/")


def test_a_finger_chooses_on_a_phone_and_targets_are_large(gallery):
    page = gallery(360)
    box(page).tap()
    option = page.get_by_role("option", name="Bricklayer")
    assert option.bounding_box()["height"] >= 44
    option.tap()
    expect(box(page)).to_have_value("Bricklayer")
    assert value(page) == "0"


def test_the_error_summary_leads_into_the_box(gallery):
    page = gallery()
    page.locator("#wrong [data-error-summary]").get_by_role("link", name="Select the occupation").click()
    expect(page.locator("#wrong_occupation")).to_be_focused()
    expect(page.locator("#wrong_occupation")).to_have_attribute("aria-invalid", "true")
    assert "wrong_occupation_error" in page.locator("#wrong_occupation").get_attribute("aria-describedby")


@pytest.mark.parametrize("width", [1280, 360])
def test_an_open_list_has_no_violation_and_nothing_cut_off(gallery, assert_sound, width):
    page = gallery(width)
    box(page).click()
    page.keyboard.type("er")
    page.keyboard.press("ArrowDown")
    assert_sound(page)


def test_without_scripts_it_is_a_select(gallery):
    page = gallery(script=False)
    page.locator("#live_occupation").select_option(label="Welder")
    expect(page.locator("#live_occupation")).to_have_value("23")
