"""Earned credentials in a real browser: sound at both widths, with and without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.browser.conftest import DESK, PHONE
from tests.factories.credentials import CredentialFactory, RegistryCredentialFactory
from tests.factories.people import enrolled, member
from tests.factories.plan import started

pytestmark = pytest.mark.django_db(transaction=True)


def address(name, service, *more):
    return reverse(f"outcomes:{name}", args=[service.enrollment.public_id, service.public_id, *more])


@pytest.fixture
def seated(at_screen, sign_in):
    """A service with one credential and its worker at a screen: `seated(program, width, script=)`."""

    def sit(program, width=DESK, *, script=True):
        service = started(enrolled(program=program))
        CredentialFactory(service=service)
        worker = member(organisation=service.organisation, program=program)
        page = sign_in(at_screen(width, script=script), worker)
        page.goto(address("list_service_credentials", service))
        return page, service

    return sit


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("program", ["isets", "illinois_works"])
def test_every_page_is_sound(seated, assert_sound, program, width):
    page, service = seated(program, width)
    row = RegistryCredentialFactory(name="Barber License")
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("Removed today")).to_be_visible()
    credential = CredentialFactory(service=service)
    for url in (
        address("list_service_credentials", service),
        address("add_credential", service),
        address("add_credential", service) + f"?registry_id={row.registry_id}",
        address("search_credential_registry", service) + "?q=barber",
        address("edit_credential", service, credential.public_id),
        reverse("outcomes:list_credentials", args=[service.enrollment.public_id]),
    ):
        page.goto(url)
        assert_sound(page)


@pytest.mark.parametrize("script", [True, False])
def test_a_credential_is_typed_by_hand(seated, script):
    page, _service = seated("isets", DESK, script=script)
    page.get_by_role("link", name="Add Credential Manually").click()
    page.get_by_role("textbox", name="Name").fill("Forklift Operator")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("textbox", name="Name")).to_have_value("Forklift Operator")
    page.get_by_label("Credential Source").select_option(label="Copy of Credential")
    page.get_by_role("textbox", name="Date Attained").fill("3/3/2023")
    page.get_by_label("Credential Type").select_option(label="Occupational Certification")
    page.get_by_label("Institution").fill("Prairie College")
    page.get_by_label("Description").fill("Two days, written and practical")
    page.get_by_role("button", name="Save", exact=True).click()
    row = page.get_by_role("row", name="Forklift Operator")
    for words in ("Occupational Certification", "Copy of Credential", "03/03/2023", "Prairie College"):
        expect(row).to_contain_text(words)


@pytest.mark.parametrize("script", [True, False])
def test_a_credential_is_picked_from_the_registry_taken_back_and_told(seated, script):
    page, service = seated("isets", PHONE, script=script)
    RegistryCredentialFactory(name="Barber License", ctdl_type="ceterms:License")
    page.get_by_role("link", name="Add Credential From Credential Registry").click()
    page.get_by_label("Name, institution or CTID").fill("barber")
    page.get_by_role("main").get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Choose Barber License").click()
    page.get_by_label("Credential Source").select_option(label="Copy of Credential")
    page.get_by_role("textbox", name="Date Attained").fill("March 3 2023")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("row", name="Barber License")).to_contain_text("03/03/2023")
    page.get_by_role("button", name="Remove Barber License").click()
    page.get_by_text("Removed today: Barber License").locator("..").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("row", name="Barber License")).to_be_visible()
    page.get_by_role("link", name="Update Log").first.click()
    page.get_by_role("button", name="Added a credential: Barber License").click()
    expect(page.get_by_text("Undone: Added a credential: Barber License")).to_be_visible()
    page.goto(address("list_service_credentials", service))
    expect(page.get_by_role("row", name="Barber License")).to_have_count(0)


@pytest.mark.parametrize("script", [True, False])
def test_required_credentials_say_what_is_missing_until_it_is_entered(seated, script):
    page, _service = seated("illinois_works", PHONE, script=script)
    required = page.get_by_role("region", name="Required credentials")
    expect(required.get_by_text("Missing", exact=True)).to_have_count(3)
    required.get_by_role("link", name="Add OSHA-10").click()
    page.get_by_label("Credential Type").select_option(index=1)
    page.get_by_label("Credential Source").select_option(index=1)
    page.get_by_role("textbox", name="Date Attained").fill("March 3 2023")
    page.get_by_label("Institution").fill("Prairie College")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(required.get_by_role("listitem").filter(has_text="OSHA-10")).to_contain_text("Entered")
    expect(required.get_by_text("Missing", exact=True)).to_have_count(2)
