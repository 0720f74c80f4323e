"""Attendance in a real browser: the grid by keyboard alone, a week, the customer's phone; with and without script."""

import time
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from careerplan.models import AttendanceDay, AttendanceWeek
from casework.core import clock
from programs.attendance import days_of, week_of
from tests.browser.conftest import DESK, PHONE
from tests.factories.attendance import ModuleScoreFactory, cohort, missed, taught, without_provider
from tests.factories.people import customer_user, days_ago, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db(transaction=True)
PROGRAM = "illinois_works"
DATES = {"weekly_hours": 30}


def last_week():
    return days_of(week_of(clock.today()) - timedelta(days=7))


def dates():
    return DATES | {"started_on": days_ago(40), "due_on": days_ago(-40)}


def grid(service):
    chosen = {"service": f"{PROGRAM}.{service.service_type}", "week": last_week()[1].isoformat()}
    return f"{reverse('careerplan:save_group_attendance')}?{urlencode(chosen)}"


def week(service):
    arguments = [service.enrollment.public_id, service.public_id, last_week()[0].isoformat()]
    return reverse("careerplan:save_attendance", args=arguments)


@pytest.fixture
def trainer(at_screen, sign_in):
    """A cohort and its trainer at a screen: `trainer(count, width, script=)` gives (page, services)."""

    def sit(count, width=DESK, *, script=True):
        home = organisation_running(PROGRAM)
        group = cohort(home, count, **dates())
        return sign_in(at_screen(width, script=script), member(organisation=home, program=PROGRAM)), group

    return sit


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_page_is_sound(trainer, assert_sound, width):
    page, group = trainer(3, width)
    service = group[0]
    monday, tuesday, *_rest, friday = last_week()[1:6]
    missed(service, monday, tuesday, friday)
    without_provider(enrolled(service.organisation, program=PROGRAM), **dates())
    score = ModuleScoreFactory(service=service, taken_on=friday)
    ids = [service.enrollment.public_id, service.public_id]
    for url in (
        reverse("careerplan:save_group_attendance"),
        grid(service),
        week(service),
        reverse("careerplan:show_attendance", args=ids),
        reverse("careerplan:list_attendance", args=ids[:1]),
        reverse("careerplan:print_attendance", args=[*ids, last_week()[0].isoformat()]),
        grid(service).replace("/attendance/", "/attendance/print/"),
        reverse("careerplan:list_module_scores", args=ids),
        reverse("careerplan:edit_module_score", args=[*ids, score.public_id]),
    ):
        page.goto(url)
        assert_sound(page)


def test_a_cohort_of_25_is_marked_by_keyboard_alone_in_under_90_seconds(trainer, assert_sound):
    page, group = trainer(25)
    page.goto(grid(group[0]))
    page.locator("[data-attendance-grid] input").first.focus()
    began = time.monotonic()
    keys = page.keyboard
    for _column in range(5):
        keys.type("P")
        for _row in range(24):
            keys.press("Shift+ArrowDown")
        for _row in range(24):
            keys.press("ArrowUp")
        keys.press("ArrowRight")
    keys.type("A")
    keys.press("ArrowDown")
    keys.press("ArrowUp")
    keys.press("Control+z")
    page.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(page.get_by_text("125 days were saved.")).to_be_visible()
    assert time.monotonic() - began < 90
    assert set(AttendanceDay.objects.values_list("presence", "hours")) == {("present", 6)}
    assert_sound(page)


def test_a_cell_is_checked_when_it_is_left_and_undo_takes_it_back(trainer):
    page, group = trainer(2)
    page.goto(grid(group[0]))
    first = page.locator("[data-attendance-grid] input").first
    first.focus()
    page.keyboard.type("8a-7a")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_text("Check Out must come after Check In.").first).to_be_visible()
    expect(first).to_have_attribute("aria-invalid", "true")
    first.fill("8-4:30")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_text("8 a.m. – 4:30 p.m.")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(first).to_have_value("8a-7a")
    page.keyboard.press("Control+z")
    expect(first).to_have_value("")


def test_the_grid_works_without_script_on_a_phone(trainer):
    page, group = trainer(2, PHONE, script=False)
    page.goto(grid(group[0]))
    page.get_by_role("button", name="Mark all present").click()
    expect(page.get_by_text("Nothing is saved yet.")).to_be_visible()
    page.locator(f"[name='{group[0].public_id.hex}_{last_week()[1]:%Y%m%d}_mark']").fill("nobody")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert").get_by_role("link")).to_contain_text("Type P, A, E or M")
    assert AttendanceDay.objects.count() == 9


def test_a_week_is_typed_echoed_saved_verified_and_opened_again(trainer, assert_sound, sign_in, at_screen):
    service = taught(enrolled(program="isets"), **dates())
    page = sign_in(at_screen(), member(organisation=service.organisation, program="isets"))
    page.goto(week(service))
    page.get_by_label("Check In, Monday").fill("8")
    page.get_by_label("Check Out, Monday").fill("430p")
    page.keyboard.press("Tab")
    expect(page.get_by_text("8 a.m. – 4:30 p.m.")).to_be_visible()
    expect(page.locator("output").nth(1)).to_have_text("8.5")
    page.get_by_role("button", name="Submit and Verify Attendance").click()
    expect(page.get_by_text("1 week was verified.")).to_be_visible()
    page.get_by_role("link", name="Open the week again").click()
    assert_sound(page)
    page.get_by_label("Reason").fill("Wrong check-out")
    page.get_by_role("button", name="Open the week again").click()
    expect(page.get_by_text("Opened again: Wrong check-out")).to_be_visible()
    assert AttendanceWeek.objects.get().verified_at is None


@pytest.mark.parametrize("script", [True, False])
def test_a_customer_enters_own_hours_on_a_phone_in_spanish(at_screen, sign_in, assert_sound, script):
    service = taught(enrolled(program="isets"), **dates())
    user = customer_user(service.enrollment)
    user.preferred_language = "es"
    page = sign_in(at_screen(PHONE, script=script), user)
    page.goto(reverse("dashboard:show_my_dashboard"))
    page.get_by_role("link", name="Mi asistencia").first.click()
    page.goto(reverse("careerplan:save_my_attendance", args=[service.public_id, last_week()[0].isoformat()]))
    name = f"{service.public_id.hex}_{last_week()[1]:%Y%m%d}"
    page.locator(f"[name='{name}_check_in']").fill("8")
    page.locator(f"[name='{name}_check_out']").fill("4p")
    page.get_by_role("button", name="Enviar a mi orientador").click()
    expect(page.get_by_text("Usted envió esta semana")).to_be_visible()
    if script:
        assert_sound(page)
    assert AttendanceDay.objects.get().hours == 8
