"""Credentials of training programs and their approval (F279; seed 003:138)."""

import pytest
from django.urls import reverse

from casework.accounts.enums import OrganisationKind, Role
from casework.core import clock
from casework.intake.models import ProgramCredential
from casework.intake.queries.provider_programs import approved_codes
from casework.intake.services.copy_provider_programs import copy_provider_programs
from tests.factories.people import member, organisation_running
from tests.factories.provider_programs import ProgramCredentialFactory, ProviderProgramFactory, this_year

pytestmark = pytest.mark.django_db

WORKS = "illinois_works"


@pytest.fixture
def credential():
    return ProgramCredentialFactory()


@pytest.fixture
def manager(client, credential):
    """A client in which the provider's own program manager is signed in."""
    client.force_login(member(Role.PROGRAM_MANAGER, credential.organisation, program=WORKS))
    return client


@pytest.fixture
def state(client):
    """Signs in the program manager of the state."""
    office = organisation_running(WORKS, kind=OrganisationKind.STATE)
    return member(Role.PROGRAM_MANAGER, office, program=WORKS)


def address(name, row):
    return reverse(f"intake:{name}", args=[row.public_id])


def codes(credential):
    return approved_codes(credential.organisation, WORKS)


def test_a_manager_lists_credentials_and_the_state_approves_them(client, manager, credential, state):
    page = manager.get(address("edit_provider_program", credential.provider_program)).content.decode()
    assert "Waits for approval" in page and "Statewide staff and" in page and "/approve/" not in page
    assert manager.post(address("approve_program_credential", credential)).status_code == 403
    assert codes(credential) == set()
    client.force_login(state)
    page = client.post(address("approve_program_credential", credential), follow=True).content.decode()
    assert "is approved" in page and codes(credential) == {"osha_10"}
    again = client.post(address("approve_program_credential", credential), follow=True).content.decode()
    assert "approved already" in again
    client.post(address("withdraw_credential_approval", credential))
    assert codes(credential) == set()


def test_an_approved_credential_of_another_name_becomes_one_of_the_programs(client, credential, state):
    other = ProgramCredentialFactory(
        provider_program=credential.provider_program, name="Flagger Card", code=""
    )
    client.force_login(state)
    client.post(address("approve_program_credential", other))
    assert codes(credential) == {"flagger_card"}
    again = ProgramCredentialFactory(name="flagger card", code="")
    client.post(address("approve_program_credential", again))
    assert codes(again) == {"flagger_card"}


def test_a_credential_is_added_removed_and_put_back(manager, credential):
    url = address("add_program_credential", credential.provider_program)
    manager.post(url, {"code": "nccer", "name": ""})
    page = manager.post(url, {"code": "nccer", "name": ""}, follow=True).content.decode()
    assert "listed already" in page
    row = ProgramCredential.objects.get(code="nccer")
    assert row.name == "NCCER" and row.organisation == credential.organisation
    assert "Enter the credential" in manager.post(url, {"code": "", "name": ""}).content.decode()
    page = manager.post(address("remove_program_credential", row), follow=True).content.decode()
    assert "Removed today: NCCER" in page
    manager.post(address("restore_program_credential", row))
    row.refresh_from_db()
    assert row.removed_at is None


def test_isets_programs_lead_to_no_credentials(client):
    row = ProviderProgramFactory()
    client.force_login(member(Role.PROGRAM_MANAGER, row.organisation, program="isets"))
    assert "Credentials it leads to" not in client.get(address("edit_provider_program", row)).content.decode()
    assert client.get(address("add_program_credential", row)).status_code == 404


def test_another_tenants_credential_is_not_found(manager):
    other = ProgramCredentialFactory()
    assert manager.post(address("remove_program_credential", other)).status_code == 404


def test_copies_keep_their_approved_credentials(credential):
    program = credential.provider_program
    program.fiscal_year = this_year() - 1
    program.save()
    credential.approved_at = clock.now()
    credential.save()
    [copy] = copy_provider_programs(None, program.organisation, WORKS, this_year())
    assert copy.credentials.get().approved_at == credential.approved_at
    assert copy.public_id != program.public_id and copy.version == 1
