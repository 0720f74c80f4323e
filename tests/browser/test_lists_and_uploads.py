"""Saved views from the list itself, filters on a phone, and files that show how far they have come (UX-08, UX-24)."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from casework.cases.models import Document
from tests.factories.notes import PDF, PNG
from tests.factories.people import YOUTH, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db(transaction=True)
FILES = [
    {"name": "a.pdf", "mimeType": "application/pdf", "buffer": PDF},
    {"name": "b.pdf", "mimeType": "application/pdf", "buffer": b"MZ no such thing"},
    {"name": "c.png", "mimeType": "image/png", "buffer": PNG},
    {"name": "d.txt", "mimeType": "text/plain", "buffer": b"plain words"},
]


@pytest.fixture
def home():
    return organisation_running(YOUTH, name="Prairie Works")


@pytest.fixture
def worker(home):
    return member(organisation=home)


@pytest.fixture
def upload_address(home):
    return reverse("cases:add_document", args=[enrolled(home).public_id])


@pytest.mark.parametrize("script", [True, False])
def test_a_view_is_saved_opened_changed_and_made_the_default(
    at_screen, sign_in, assert_sound, home, worker, script
):
    enrolled(home, assigned_worker=worker)
    enrolled(home)
    page = sign_in(at_screen(script=script), worker)
    page.goto("/customers/?worker=mine")
    menu = page.locator(".cw-views-menu > summary")
    menu.click()
    if script:
        assert_sound(page)
    page.get_by_role("link", name="Save as a new view").click()
    page.get_by_role("button", name="Save view").click()
    expect(
        page.get_by_text("Enter the name of the view").or_(page.get_by_text("Enter a name")).first
    ).to_be_visible()
    page.get_by_label("Name of the view").fill("Mine")
    page.get_by_label("Share with").select_option(label="Prairie Works")
    page.get_by_role("button", name="Save view").click()
    expect(menu).to_have_text("View: Mine")
    page.goto(page.url.replace("worker=mine", "worker=none"))
    expect(menu).to_contain_text("Mine *")
    menu.click()
    page.get_by_role("button", name="Save the changes to “Mine”").click()
    expect(menu).to_have_text("View: Mine")
    menu.click()
    page.get_by_role("button", name="Always open the list with this view").click()
    page.goto("/customers/")
    expect(menu).to_have_text("View: Mine")
    expect(page.locator(".cw-chip")).to_have_count(1)
    menu.click()
    page.get_by_role("link", name="Without a view").click()
    expect(page.locator("[data-rows] tr")).to_have_count(2)


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_the_rows_come_before_the_filters(at_screen, sign_in, assert_sound, home, worker, script):
    enrolled(home)
    page = sign_in(at_screen(360, script=script), worker)
    page.goto("/customers/")
    field = page.get_by_label("Name, ID, phone or last four", exact=True)
    expect(field).to_be_hidden()
    assert page.locator("[data-rows] tr").first.bounding_box()["y"] < 800
    page.locator(".cw-filters > summary").click()
    expect(field).to_be_visible()
    page.goto("/customers/?status=great")
    expect(page.locator("[data-error-summary]")).to_be_visible()
    page.goto("/customers/?worker=mine")
    expect(field).to_be_visible()
    if script:
        page.goto("/customers/")
        page.locator(".cw-views-menu > summary").click()
        assert_sound(page)


def test_on_a_desk_the_filters_are_always_in_sight(at_screen, sign_in, home, worker):
    enrolled(home)
    page = sign_in(at_screen(), worker)
    page.goto("/customers/")
    field = page.get_by_label("Name, ID, phone or last four", exact=True)
    expect(field).to_be_visible()
    field.fill("x")
    expect(page.locator(".cw-filters > summary")).to_be_hidden()


def test_each_file_shows_its_result_and_one_failure_keeps_the_others(
    at_screen, sign_in, assert_sound, worker, upload_address
):
    page = sign_in(at_screen(360), worker)
    page.goto(upload_address)
    expect(page.get_by_text("Up to 10 files at once")).to_be_visible()
    page.get_by_label("Files").set_input_files(FILES)
    page.get_by_role("button", name="Upload").click()
    said = page.locator(".cw-file__said")
    expect(said).to_contain_text("Not every file is uploaded.")
    expect(said).to_be_focused()
    rows = page.locator("[data-file-list] li")
    expect(rows).to_have_count(4)
    expect(rows.nth(0)).to_contain_text("Uploaded")
    expect(rows.nth(0)).to_contain_text("Not scanned")
    expect(rows.nth(1)).to_contain_text("Not uploaded")
    expect(rows.nth(1)).to_contain_text("not what the name says")
    assert sorted(Document.objects.values_list("original_name", flat=True)) == ["a.pdf", "c.png", "d.txt"]
    assert_sound(page)
    page.get_by_label("Files").set_input_files(FILES[:1])
    expect(said).to_have_count(0)
    page.get_by_role("link", name="Back to the documents").first.click()
    expect(page).to_have_url(re.compile("/documents/$"))


def test_a_file_under_way_shows_its_progress(at_screen, sign_in, worker, upload_address):
    page = sign_in(at_screen(), worker)
    page.goto(upload_address)
    page.get_by_label("Files").set_input_files([FILES[0], FILES[2]])
    held = []
    page.route(
        f"**{upload_address}", lambda route: route.continue_() if held else held.append(route), times=2
    )
    page.get_by_role("button", name="Upload").click()
    expect(page.get_by_role("progressbar", name="a.pdf")).to_be_visible()
    expect(page.get_by_role("progressbar")).to_have_count(1)
    held[0].continue_()
    expect(page.locator("[data-file-list] li").nth(1)).to_contain_text("Uploaded")
    expect(page.locator(".cw-file__said")).to_contain_text("Every file is uploaded.")


def test_a_lost_connection_is_said_beside_the_file(at_screen, sign_in, worker, upload_address):
    page = sign_in(at_screen(), worker)
    page.goto(upload_address)
    page.get_by_label("Files").set_input_files([FILES[0]])
    page.evaluate(
        "XMLHttpRequest.prototype.send = function () { setTimeout(() => this.dispatchEvent(new Event('loadend'))) }"
    )
    page.get_by_role("button", name="Upload").click()
    expect(page.locator("[data-file-list] li")).to_contain_text("No answer from the server.")
    expect(page.locator(".cw-file__said")).to_contain_text("Not every file is uploaded.")
    assert not Document.objects.exists()


def test_without_scripts_all_files_go_at_once_with_the_same_words(at_screen, sign_in, worker, upload_address):
    page = sign_in(at_screen(script=False), worker)
    page.goto(upload_address)
    page.get_by_label("Files").set_input_files(FILES)
    page.get_by_role("button", name="Upload").click()
    rows = page.locator(".cw-file__list li")
    expect(rows.filter(has_text="Not uploaded")).to_have_count(1)
    expect(rows.filter(has_text="Not scanned")).to_have_count(3)
