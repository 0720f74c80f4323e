"""The tab "Earned Credentials", the registry's search, and the list that the overview counts."""

import pytest
from django.urls import reverse

from casework.intake.services.approve_program_credential import approve_program_credential
from outcomes.models import Credential
from tests.factories.credentials import CredentialFactory, RegistryCredentialFactory, values
from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.plan import ServiceFactory, started
from tests.factories.provider_programs import ProgramCredentialFactory, ProviderProgramFactory

pytestmark = pytest.mark.django_db


def tab(service, name="list_service_credentials", *more, **query):
    return reverse(
        f"outcomes:{name}", args=[service.enrollment.public_id, service.public_id, *more], query=query
    )


def posted(**changed):
    found = values(**changed)
    found["attained_on"] = f"{found['attained_on']:%m/%d/%Y}"
    return {name: "" if value is None else value for name, value in found.items()}


@pytest.fixture
def service(client):
    found = started(enrolled(organisation_running("isets"), program="isets"))
    client.force_login(member(organisation=found.organisation, program="isets"))
    return found


def test_both_ways_to_add_stand_on_the_tab_in_the_sources_words(client, service):
    page = client.get(tab(service)).content.decode()
    assert "Add Credential Manually" in page
    assert "Add Credential From Credential Registry" in page


def test_the_table_shows_the_sources_columns_and_dates_with_eight_digits(client, service):
    CredentialFactory(service=service, attained_on=days_ago(0).replace(year=2023, month=3, day=3))
    page = client.get(tab(service)).content.decode()
    for words in ("Name", "Type", "Source", "Institution", "Data Source", "03/03/2023", "workNet"):
        assert words in page


def test_the_search_looks_at_every_word(client, service):
    CredentialFactory(service=service, title="Forklift Operator")
    CredentialFactory(service=service, title="Forklift Trainer")
    assert len(client.get(tab(service, q="forklift oper")).context["lines"]) == 1
    page = client.get(tab(service, q="nothing"))
    assert page.context["lines"] == [] and "Show all" in page.content.decode()


def test_a_credential_is_typed_and_saved(client, service):
    page = client.get(tab(service, "add_credential")).content.decode()
    for label in (
        "Name",
        "Credential Source",
        "Date Attained",
        "Credential Type",
        "Institution",
        "Description",
    ):
        assert label in page
    assert client.post(tab(service, "add_credential"), posted()).status_code == 302
    made = Credential.objects.get()
    assert (made.service, made.customer, made.attained_on) == (service, service.customer, days_ago(3))


def test_a_future_date_is_refused_beside_its_field_and_what_was_typed_stays(client, service):
    page = client.post(tab(service, "add_credential"), posted(attained_on=days_ago(-1)))
    assert page.status_code == 200 and page.context["form"].errors["attained_on"]
    assert "Forklift Operator" in page.content.decode()
    assert not Credential.objects.exists()


def test_the_labels_are_the_programs(client):
    program = "apprenticeship_illinois"
    service = started(enrolled(organisation_running(program), program=program))
    client.force_login(member(organisation=service.organisation, program=program))
    form = client.get(tab(service, "add_credential")).context["form"]
    assert (form.fields["title"].label, form.fields["attained_on"].label) == ("Title", "Date Earned")
    assert not form.fields["description"].required


def test_a_row_of_the_registry_fills_in_the_form_and_locks_what_it_says(client, service):
    row = RegistryCredentialFactory(name="Barber License", ctdl_type="ceterms:License")
    page = client.get(tab(service, "search_credential_registry", q="barber")).content.decode()
    assert tab(service, "add_credential") + f"?registry_id={row.registry_id}" in page
    address = tab(service, "add_credential", registry_id=row.registry_id)
    answer = client.get(address)
    form = answer.context["form"]
    assert 'for="id_title">Name</label>' in answer.content.decode()
    assert {name for name, field in form.fields.items() if field.disabled} == {
        "title",
        "institution",
        "description",
        "credential_type",
    }
    assert client.post(address, posted(title="Mine")).status_code == 302
    assert Credential.objects.get().title == "Barber License"


def test_without_a_registry_the_page_says_what_to_do(client, service):
    assert "is not loaded here" in client.get(tab(service, "search_credential_registry")).content.decode()


def test_two_who_edit_at_once_are_shown_both(client, service):
    credential = CredentialFactory(service=service)
    address = tab(service, "edit_credential", credential.public_id)
    assert client.post(address, posted(title="First") | {"version": 1}).status_code == 302
    page = client.post(address, posted(title="Second") | {"version": 1})
    assert page.status_code == 409
    assert "First" in page.content.decode() and "Second" in page.content.decode()


def test_a_removed_credential_can_be_put_back_from_the_tab(client, service):
    credential = CredentialFactory(service=service)
    client.post(tab(service, "remove_credential", credential.public_id))
    page = client.get(tab(service)).content.decode()
    undo = tab(service, "restore_credential", credential.public_id)
    assert f"Removed today: {credential.title}" in page and undo in page
    client.post(undo)
    assert Credential.objects.kept().count() == 1


def test_it_shows_with_the_persons_other_provider_without_its_proof_or_place(client, service):
    CredentialFactory(service=service, title="OSHA-10", institution="Hidden College")
    second = enrolled(customer=service.customer)
    client.force_login(member(organisation=second.organisation))
    for name in ("outcomes:show_outcomes", "outcomes:list_credentials"):
        page = client.get(reverse(name, args=[second.public_id])).content.decode()
        assert "OSHA-10" in page and service.organisation.name in page
        assert "Hidden College" not in page
        assert "Copy of Certificate" not in page
    page = client.get(reverse("outcomes:list_credentials", args=[second.public_id], query={"q": "hidden"}))
    assert page.context["list"].objects == []


def test_the_overviews_count_is_the_length_of_its_list(client, service):
    for row in CredentialFactory.create_batch(3, service=service)[:1]:
        row.removed_at = row.created_at
        row.save()
    page = client.get(reverse("careerplan:show_overview", args=[service.enrollment.public_id]))
    (found,) = page.context["accomplishments"]
    assert found["count"] == len(client.get(found["url"]).context["list"].objects) == 2


def test_illinois_works_says_what_is_missing_and_offers_it(client):
    program = "illinois_works"
    service = started(enrolled(organisation_running(program), program=program))
    client.force_login(member(organisation=service.organisation, program=program))
    page = client.get(tab(service)).content.decode()
    assert "No OSHA-10 credential is entered." in page
    assert "None of these is entered: NCCER / NABTU. One of them is enough." in page
    add = tab(service, "add_credential", credential="osha_10")
    form = client.get(add).context["form"]
    assert form.initial["title"] == "OSHA-10"
    client.post(add, posted(program_credential="osha_10", title="OSHA-10"))
    overview = client.get(reverse("careerplan:show_overview", args=[service.enrollment.public_id]))
    assert "OSHA-10 is entered." in overview.content.decode()


def test_who_may_not_write_may_not_add_and_a_stranger_sees_nothing(client, service):
    credential = CredentialFactory(service=service)
    other = ServiceFactory(enrollment=service.enrollment)
    assert client.get(tab(other, "edit_credential", credential.public_id)).status_code == 404
    client.force_login(member(program="isets"))
    for name in ("list_service_credentials", "add_credential", "search_credential_registry"):
        assert client.get(tab(service, name)).status_code == 404
    assert client.post(tab(service, "remove_credential", credential.public_id)).status_code == 404
    assert Credential.objects.kept().exists()


def test_more_credentials_cost_no_more_queries(client, service, django_assert_max_num_queries):
    CredentialFactory.create_batch(2, service=service)
    client.get(tab(service))
    with django_assert_max_num_queries(20) as few:
        client.get(tab(service))
    CredentialFactory.create_batch(18, service=service)
    with django_assert_max_num_queries(20) as many:
        client.get(tab(service))
    assert len(few) == len(many)


def test_what_the_state_approved_for_the_providers_training_is_offered(client):
    """Seed 003:138: approved in provider information, else it is not in the list (F279)."""
    enrollment = enrolled(organisation_running("illinois_works"), program="illinois_works")
    service = ServiceFactory(enrollment=enrollment, service_type="nccer_core")
    client.force_login(member(organisation=enrollment.organisation, program="illinois_works"))
    url = reverse("outcomes:add_credential", args=[enrollment.public_id, service.public_id])

    def offered():
        return dict(client.get(url).context["form"].fields["program_credential"].choices)

    assert {"osha_10", "nccer"} <= offered().keys()
    training = ProviderProgramFactory(
        organisation=enrollment.organisation, program="illinois_works", offering="", activities=["nccer_core"]
    )
    ProgramCredentialFactory(provider_program=training)
    approved = ProgramCredentialFactory(provider_program=training, name="NCCER", code="nccer")
    approve_program_credential(None, approved)
    assert set(offered()) == {"", "nccer"}
    answer = client.post(url, {"program_credential": "osha_10", "title": "OSHA-10"})
    assert "program_credential" in answer.context["form"].errors
