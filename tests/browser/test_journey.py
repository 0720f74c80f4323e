"""The main job, end to end, in every program: a worker finds a customer, sets a goal, adds a service, writes a note,
sees the flag clear; the customer reads the plan on a phone."""

import pytest
from playwright.sync_api import expect

from casework.accounts.enums import OrganisationKind, Role
from dashboard.services.rebuild_standing import rebuild_standing
from programs.registry import get_program, program_codes
from tests.browser.conftest import PHONE
from tests.factories.people import YOUTH, customer_user, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db(transaction=True)

GOAL = "Find steady work near home"
NOTE = "Met at the office and agreed on the next steps."


def _situation(program):
    """A customer with a sign-in whose last staff note is 40 days old, and the worker."""
    organisation = organisation_running(program, kind=OrganisationKind.PROVIDER, name="Prairie Works")
    worker = member(Role.CASE_WORKER, organisation, program)
    enrollment = enrolled(
        organisation,
        program=program,
        last_note=40,
        confirmed=3,
        iwds_status="registrant",
        assigned_worker=worker,
    )
    rebuild_standing(program)
    return worker, enrollment


def _open_customer(page, enrollment):
    page.get_by_role("link", name=enrollment.customer.last_name).first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def _choose_first(page, field):
    page.locator(f"label[for=id_{field}_0]").click()


def _set_goal(page, enrollment):
    page.goto(f"/cases/{enrollment.public_id}/plan/goals/")
    page.get_by_role("link", name="Add Goal Statement").first.click()
    page.get_by_label("Goal Statement").fill(GOAL)
    _choose_first(page, "category")
    _choose_first(page, "term")
    page.get_by_role("button", name="Add Goal").click()
    expect(page.get_by_text(GOAL).first).to_be_visible()


def _add_service(page, spec, enrollment):
    """Add the first service of the catalogue for the next 60 days, ten hours a week."""
    page.goto(f"/cases/{enrollment.public_id}/plan/services/")
    page.get_by_role("link", name=spec.add_buttons.items[0].label, exact=True).first.click()
    page.locator("#catalogue a").first.click()
    page.get_by_label("Goal", exact=True).select_option(label=GOAL)
    page.locator("[name=started_on]").fill("today")
    page.locator("[name=due_on]").fill("+60")
    page.locator("[name=weekly_hours]").fill("10")
    page.get_by_role("button", name="Add to plan").click()


def _write_note(page, spec, enrollment):
    """Where the program does not ask for a note after a step, the worker opens the form."""
    if not spec.note_prompt_after_step:
        page.goto(f"/cases/{enrollment.public_id}/notes/add/")
    expect(page.get_by_role("heading", name="Add case note")).to_be_visible()
    page.get_by_label("Add your message").fill(NOTE)
    page.get_by_role("button", name="Add Case Note").click()


@pytest.mark.parametrize("program", program_codes())
def test_the_main_job_in_every_program(program, at_screen, sign_in, assert_sound):
    spec = get_program(program)
    worker, enrollment = _situation(program)
    desk = sign_in(at_screen(), worker)
    expect(desk.get_by_role("heading", name="Worklist", exact=True)).to_be_visible()
    desk.goto("/customers/")
    if program == YOUTH:
        expect(desk.get_by_text("No case note for 40 days").first).to_be_visible()
    _open_customer(desk, enrollment)
    _set_goal(desk, enrollment)
    _add_service(desk, spec, enrollment)
    _write_note(desk, spec, enrollment)
    desk.goto("/customers/")
    expect(desk.get_by_text("No case note for 40 days")).to_have_count(0)
    if program == YOUTH:
        desk.goto(f"/dashboards/{program}/")
        expect(desk.get_by_role("link", name="1 Case Notes Added Within Past 30 Days")).to_be_visible()

    phone = sign_in(at_screen(PHONE), customer_user(enrollment))
    phone.get_by_role("link", name="See my plan").first.click()
    expect(phone.get_by_role("heading", name=GOAL)).to_be_visible()
    assert_sound(phone)
    phone.get_by_role("link", name="My outcomes").click()
    assert_sound(phone)


def test_the_main_job_without_javascript(at_screen, sign_in):
    worker, enrollment = _situation("illinois_works")
    desk = sign_in(at_screen(script=False), worker)
    desk.goto("/customers/")
    _open_customer(desk, enrollment)
    spec = get_program("illinois_works")
    _set_goal(desk, enrollment)
    _add_service(desk, spec, enrollment)
    _write_note(desk, spec, enrollment)
    desk.goto(f"/cases/{enrollment.public_id}/notes/")
    expect(desk.get_by_text(NOTE)).to_be_visible()
