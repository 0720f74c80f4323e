"""The Customer Services Report and its grid in a real browser, at the desk, on a phone, and without script."""

import csv

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from careerplan.models import Service
from tests.browser.conftest import DESK, PHONE
from tests.factories.people import YOUTH, days_ago, enrolled, member, organisation_running
from tests.factories.plan import ServiceFactory
from tests.factories.reports import MENTORING, cohort_in_every_status, planned

pytestmark = pytest.mark.django_db(transaction=True)
REPORT = f"{reverse('careerplan:show_services_report')}?program={YOUTH}"
ASKED = f"?program={YOUTH}&service_type={MENTORING}"
GRID = reverse("careerplan:edit_services") + ASKED
IMPORT = reverse("careerplan:import_services") + ASKED


@pytest.fixture
def home():
    return organisation_running(YOUTH)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_page_is_sound(at_screen, sign_in, assert_sound, home, width):
    cohort_in_every_status(home)
    page = sign_in(at_screen(width), member(organisation=home))
    for url in (
        reverse("careerplan:list_reports"),
        REPORT,
        GRID,
        IMPORT,
        reverse("careerplan:add_services") + ASKED,
    ):
        page.goto(url)
        assert_sound(page)


@pytest.mark.parametrize("script", [True, False])
def test_a_cohort_is_moved_from_planned_to_started(at_screen, sign_in, home, script):
    for _number in range(3):
        planned(enrolled(home))
    page = sign_in(at_screen(script=script), member(organisation=home))
    page.goto(REPORT)
    page.get_by_role("link", name="3 Adult mentoring, Not Started").click()
    page.get_by_text("Fill the selected rows").first.click()
    page.get_by_text("Every row on this page").click()
    page.locator("#id_fill_status").select_option("started")
    page.locator("#id_fill_weekly_hours").fill("6")
    page.get_by_role("button", name="Fill the selected rows").click()
    expect(page.get_by_text("3 rows were filled. Nothing is saved yet.")).to_be_visible()
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text("3 rows were saved.")).to_be_visible()
    assert set(Service.objects.values_list("status", "weekly_hours")) == {("started", 6)}


def test_the_number_selected_is_always_said(at_screen, sign_in, home):
    service, _other = planned(enrolled(home)), planned(enrolled(home))
    page = sign_in(at_screen(), member(organisation=home))
    page.goto(GRID)
    page.locator(f"label[for=select_{service.public_id.hex}]").click()
    expect(page.locator("[data-selected-count]")).to_have_text("1")


@pytest.mark.parametrize(("width", "script"), [(DESK, True), (PHONE, True), (DESK, False)])
def test_each_row_says_what_became_of_it(at_screen, sign_in, assert_sound, home, width, script):
    sound, wrong, _same = (planned(enrolled(home)) for _number in range(3))
    page = sign_in(at_screen(width, script=script), member(organisation=home))
    page.goto(GRID)
    page.locator(f"#id_{sound.public_id.hex}_status").select_option("started")
    page.locator(f"#id_{wrong.public_id.hex}_weekly_hours").fill("200")
    page.get_by_role("button", name="Save", exact=True).last.click()
    expect(page.get_by_text("1 row was saved. 1 row was not saved: see below.")).to_be_visible()
    expect(page.locator(f"#row-{sound.public_id}")).to_contain_text("Saved")
    expect(page.locator(f"#row-{wrong.public_id}")).to_contain_text("Not saved")
    if script:
        assert_sound(page)
    page.locator(f"#id_{wrong.public_id.hex}_weekly_hours").fill("20")
    page.get_by_role("button", name="Save", exact=True).last.click()
    expect(page.get_by_text("1 row was saved.")).to_be_visible()
    expect(page.locator(f"#row-{wrong.public_id}")).to_contain_text("Saved")
    page.reload()
    expect(page.locator(f"#row-{wrong.public_id}")).not_to_contain_text("Saved")


@pytest.mark.parametrize(("width", "script"), [(DESK, True), (PHONE, True), (DESK, False)])
def test_the_grid_is_filtered_on_its_own_page(at_screen, sign_in, home, width, script):
    cohort_in_every_status(home)
    page = sign_in(at_screen(width, script=script), member(organisation=home))
    page.goto(GRID)
    if width == PHONE:
        page.locator("summary", has_text="Filters").click()
    page.get_by_role("search").get_by_label("Status", exact=True).select_option("started")
    page.get_by_role("button", name="Filter", exact=True).click()
    expect(page.get_by_text("1 customer", exact=True)).to_be_visible()
    page.get_by_role("link", name="Remove filter Status: Started/Open").click()
    expect(page.get_by_text("5 customers", exact=True)).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_an_organization_with_several_programs_is_asked_for_the_project(at_screen, sign_in, script):
    home = organisation_running(YOUTH, "isets")
    user = member(organisation=home)
    member(organisation=home, program="isets", user=user)
    planned(enrolled(home)), planned(enrolled(home))
    ServiceFactory(enrollment=enrolled(home, program="isets"), service_type="clothing")
    page = sign_in(at_screen(script=script), user)
    page.goto(reverse("careerplan:show_services_report"))
    expect(page.get_by_role("table")).to_have_count(0)
    for program, people in (
        (YOUTH, "1 step/service, 2 customers"),
        ("isets", "1 step/service, 1 customer"),
    ):
        page.get_by_label("Project").select_option(program)
        page.get_by_role("button", name="Filter", exact=True).click()
        expect(page.get_by_text(people)).to_be_visible()


@pytest.mark.parametrize(("width", "script"), [(DESK, True), (PHONE, True), (DESK, False)])
def test_the_file_of_the_grid_comes_back(at_screen, sign_in, assert_sound, home, tmp_path, width, script):
    sound, wrong = planned(enrolled(home)), planned(enrolled(home))
    page = sign_in(at_screen(width, script=script), member(organisation=home))
    page.goto(GRID)
    with page.expect_download() as leaving:
        page.get_by_role("link", name="CSV").click()
    rows = list(csv.reader(leaving.value.path().read_text("utf-8-sig").splitlines()))
    for row in rows:
        if row and row[0] == str(sound.public_id):
            row[5] = "Started/Open"
        if row and row[0] == str(wrong.public_id):
            row[6], row[8] = str(days_ago(1)), str(days_ago(5))
    file = tmp_path / "grid.csv"
    with file.open("w", newline="") as out:
        csv.writer(out).writerows(rows)
    page.get_by_role("link", name="Import").click()
    page.locator("#id_file").set_input_files(file)
    page.get_by_role("button", name="Rehearse").click()
    expect(page.get_by_text("Rehearsal: nothing is saved yet")).to_be_visible()
    expect(page.get_by_text("cannot be before")).to_be_visible()
    if script:
        assert_sound(page)
    page.get_by_role("button", name="Save these rows").click()
    expect(page.get_by_role("heading", name="Result", exact=True)).to_be_visible()
    assert Service.objects.get(pk=sound.pk).status == "started"
