"""Credentials on the Outcomes tab: where they are added, whether each counts for WIOA and why, how long it is valid."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from outcomes.models import Credential
from outcomes.services.add_credential import add_credential
from outcomes.services.edit_credential import edit_credential
from outcomes.services.settle_federal_codes import settle_federal_codes
from programs.registry import program_codes
from tests.factories.credentials import CredentialFactory, values
from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.plan import ServiceFactory, started

pytestmark = pytest.mark.django_db


def tab(enrollment, name="show_outcomes", **query):
    return reverse(f"outcomes:{name}", args=[enrollment.public_id], query=query)


def seated(client, program="isets"):
    service = started(enrolled(organisation_running(program), program=program))
    client.force_login(member(organisation=service.organisation, program=program))
    return service


def rows(client, enrollment, **query):
    page = client.get(tab(enrollment, **query))
    section = next(found for found in page.context["sections"] if found.code == "credentials")
    return [[str(cell) for _column, cell in row["cells"]] for row in section.data["table"].rows]


@pytest.mark.parametrize("program", program_codes())
def test_adding_leads_to_the_choice_of_the_activity_and_on_to_its_form(client, program):
    service = seated(client, program)
    assert (
        tab(service.enrollment, "choose_credential_service")
        in client.get(tab(service.enrollment)).content.decode()
    )
    page = client.get(tab(service.enrollment, "choose_credential_service")).content.decode()
    form = reverse("outcomes:add_credential", args=[service.enrollment.public_id, service.public_id])
    assert form in page
    assert "ENTER NEW CREDENTIAL" in client.get(form).content.decode()


def test_without_an_activity_one_is_asked_for_first(client):
    enrollment = enrolled(organisation_running("isets"), program="isets")
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    page = client.get(tab(enrollment, "choose_credential_service")).content.decode()
    assert "Add that activity first" in page


def test_support_services_and_referrals_earn_nothing(client):
    service = seated(client)
    ServiceFactory(enrollment=service.enrollment, service_type="clothing")
    steps = client.get(tab(service.enrollment, "choose_credential_service")).context["steps"]
    assert [step.service for step in steps] == [service]


def test_a_saved_credential_is_listed_by_itself_with_whether_it_counts(client):
    service = seated(client)
    add_credential(None, service, **values(title="OSHA-10"))
    add_credential(None, service, **values(title="Forklift Operator", expires_on=days_ago(-9)))
    found = {row[0]: row for row in rows(client, service.enrollment)}
    assert found["OSHA-10"][-1].startswith("No (A card of safety training is a general safety certificate.")
    assert found["Forklift Operator"][-1].startswith("Yes (It is a recognized postsecondary credential")
    assert "Valid through" in found["Forklift Operator"][3]
    assert [row[0] for row in rows(client, service.enrollment, **{"earned-sort": "name"})] == [
        "Forklift Operator",
        "OSHA-10",
    ]
    assert [row[0] for row in rows(client, service.enrollment, **{"earned-q": "forklift"})] == [
        "Forklift Operator"
    ]


def test_a_name_that_says_two_things_is_to_be_checked_on_the_tab_and_with_its_service(client):
    service = seated(client)
    made = add_credential(None, service, **values(title="CNA with CPR"))
    assert made.federal_code == "6"
    ((*_cells, counts),) = rows(client, service.enrollment)
    assert counts.startswith("To be checked (The name holds two things")
    address = reverse(
        "outcomes:list_service_credentials", args=[service.enrollment.public_id, service.public_id]
    )
    assert "Counts for WIOA: to be checked. The name holds two things" in client.get(address).content.decode()


def test_the_code_is_computed_and_follows_a_correction(client):
    service = seated(client)
    made = add_credential(None, service, **values(title="OSHA-10"))
    assert made.federal_code == ""
    saved = edit_credential(None, made, version=1, **values(title="Welding Level 1"))
    assert saved.federal_code == "6"
    saved = edit_credential(None, saved, version=2, **values(credential_type="graduate"))
    assert saved.federal_code == ""


def test_rows_that_no_form_entered_get_their_code(client):
    service = seated(client)
    right = CredentialFactory(service=service, title="Welding Level 1", federal_code="")
    wrong = CredentialFactory(service=service, title="CPR", federal_code="6")
    assert settle_federal_codes([service.enrollment_id]) == 2
    codes = dict(Credential.objects.values_list("pk", "federal_code"))
    assert codes == {right.pk: "6", wrong.pk: ""}
    assert settle_federal_codes([service.enrollment_id]) == 0


def test_it_cannot_expire_before_it_was_attained(client):
    service = seated(client)
    with pytest.raises(ValidationError) as refused:
        add_credential(None, service, **values(expires_on=days_ago(3)))
    assert list(refused.value.message_dict) == ["expires_on"]


def test_of_another_providers_credential_the_tab_tells_no_more_than_before(client):
    service = seated(client)
    CredentialFactory(service=service, title="Welding", institution="Hidden College")
    second = enrolled(customer=service.customer)
    client.force_login(member(organisation=second.organisation))
    (row,) = rows(client, second)
    assert row[0] == "Welding" and row[2] == row[4] == row[6] == ""
    page = client.get(tab(second)).content.decode()
    assert "Hidden College" not in page and 'Edit<span class="usa-sr-only"> Welding' not in page
