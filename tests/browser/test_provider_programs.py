"""Provider Information in a real browser: from the form to the plan, at both widths, without a script too."""

import pytest
from django.urls import reverse

from casework.accounts.enums import OrganisationKind, Role
from casework.intake.models import ProviderProgram
from tests.browser.conftest import DESK, PHONE
from tests.factories.people import LocationFactory, enrolled, member, organisation_running
from tests.factories.provider_programs import ProgramCredentialFactory, ProviderProgramFactory, this_year
from tests.factories.worksites import ISETS

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(("width", "script"), [(DESK, True), (PHONE, False)])
def test_a_manager_enters_what_a_plan_then_offers(at_screen, sign_in, assert_sound, width, script):
    is_sound = assert_sound if script else (lambda page: None)
    provider = organisation_running(ISETS, name="Goldenrod Center")
    LocationFactory(organisation=provider, name="Main Office")
    ProviderProgramFactory(organisation=provider, name="Of last year", fiscal_year=this_year() - 1)
    page = sign_in(at_screen(width, script=script), member(Role.PROGRAM_MANAGER, provider, program=ISETS))
    page.goto(reverse("intake:show_provider_information"))
    is_sound(page)
    page.get_by_role("link", name="Add Program Information").click()
    is_sound(page)
    page.get_by_label("Program Name").fill("SNAP Job Placement")
    page.get_by_label("Training & Job Placement Services", exact=True).focus()
    page.keyboard.press("Space")
    page.get_by_label("EF - Earnfare").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Save", exact=True).click()
    assert ProviderProgram.objects.get(fiscal_year=this_year()).activities == ["earnfare"]
    is_sound(page)
    enrollment = enrolled(provider, program=ISETS)
    worker = sign_in(at_screen(width, script=script), member(organisation=provider, program=ISETS))
    worker.goto(reverse("careerplan:choose_service", args=[enrollment.public_id]))
    assert worker.get_by_role("link", name="Add EF - Earnfare").is_visible()
    assert worker.get_by_role("link", name="Add JR - Job Readiness").count() == 0
    is_sound(worker)


def test_the_state_approves_a_credential(at_screen, sign_in, assert_sound):
    credential = ProgramCredentialFactory()
    state = organisation_running("illinois_works", kind=OrganisationKind.STATE)
    approver = member(Role.STATEWIDE_STAFF, state, program="illinois_works")
    page = sign_in(at_screen(PHONE), approver)
    page.goto(reverse("intake:edit_provider_program", args=[credential.provider_program.public_id]))
    assert_sound(page)
    page.get_by_role("button", name="Approve OSHA-10").click()
    assert page.get_by_text("is approved: plans of this provider can earn it").is_visible()
