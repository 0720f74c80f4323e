"""The tab "Service Provider": own, listed, of the WIOA list, another with its address, none (F335, F343, F344, C29)."""

import pytest
from django.urls import reverse

from careerplan.models import Service, ServiceProvider
from casework.audit.models import AuditEvent
from tests.factories.people import enrolled, member, organisation_running
from tests.factories.plan import started
from tests.factories.services import OwnProviderFactory, WioaProviderFactory

pytestmark = pytest.mark.django_db

ENTRY = {
    "other_provider": "new",
    "name": "Maple Day Care",
    "street": "12 Maple St",
    "city": "Pekin",
    "state": "il",
    "zip_code": "61554",
}


@pytest.fixture
def service():
    return started(enrolled(program="isets"))


@pytest.fixture
def worker(service):
    return member(organisation=service.organisation, program="isets")


@pytest.fixture
def signed_in(client, worker):
    client.force_login(worker)
    return client


def address(service):
    return reverse(
        "careerplan:choose_service_provider", args=[service.enrollment.public_id, service.public_id]
    )


def send(client, service, kind, version=1, **more):
    return client.post(address(service), {"provider_kind": kind, "version": version, **more})


def text_of(answer):
    return answer.content.decode()


def test_the_organization_itself_is_the_default(signed_in, service):
    answer = signed_in.get(address(service))
    page = text_of(answer)
    assert answer.context["form"]["provider_kind"].value() == "own"
    for label in (
        "Pick the initial service provider OR add a new one.",
        "No Provider",
        "Search WIOA Provider",
        "Other Provider",
        service.organisation.name,
    ):
        assert label in page
    assert "Only staff can then enter attendance, for one customer at a time" in page


def test_another_organization_of_casework_gives_it(signed_in, service):
    other = organisation_running("isets", name="Second Chance Works")
    page = text_of(signed_in.get(address(service)))
    assert "Second Chance Works" in page
    assert send(signed_in, service, "listed", provider_organisation=other.public_id).status_code == 302
    service.refresh_from_db()
    assert (service.provider_kind, service.provider_organisation, service.version) == ("listed", other, 2)
    event = AuditEvent.objects.get(action="choose_service_provider")
    assert event.detail["provider"] == "Second Chance Works"


def test_the_wioa_list_is_searched_by_a_round_trip_and_nothing_is_saved_by_it(signed_in, service):
    found = WioaProviderFactory(name="Lincoln Trades College")
    WioaProviderFactory(name="Other School")
    answer = send(signed_in, service, "wioa", wioa_text="trades pekin", find="find")
    form = answer.context["form"]
    assert not form.is_bound and form["wioa_text"].value() == "trades pekin"
    assert "Lincoln Trades College - " in text_of(answer) and "Other School" not in text_of(answer)
    send(signed_in, service, "wioa", wioa_text="trades pekin", wioa_provider=str(found.public_id))
    service.refresh_from_db()
    assert (service.provider_kind, service.provider) == ("wioa", found)
    assert "Lincoln Trades College - " in text_of(signed_in.get(address(service)))


def test_a_search_says_when_it_finds_nothing_or_too_much(signed_in, service):
    for _number in range(17):
        WioaProviderFactory()
    nothing = text_of(send(signed_in, service, "wioa", wioa_text="xyzzy", find="find"))
    assert "No provider of the WIOA list matches “xyzzy”" in nothing
    much = text_of(send(signed_in, service, "wioa", wioa_text="welding", find="find"))
    assert "15 of 17 providers are shown" in much


def test_a_new_provider_is_entered_with_its_address_and_used_again(signed_in, service):
    send(signed_in, service, "other", **ENTRY)
    service.refresh_from_db()
    entered = ServiceProvider.objects.get()
    assert (service.provider, entered.organisation, entered.state) == (entered, service.organisation, "IL")
    second = started(service.enrollment)
    assert "Maple Day Care - 12 Maple St, Pekin IL 61554" in text_of(signed_in.get(address(second)))
    send(signed_in, second, "other", **ENTRY | {"name": "MAPLE DAY CARE"})
    send(signed_in, second, "other", version=2, other_provider=str(entered.public_id))
    second.refresh_from_db()
    assert second.provider == entered and ServiceProvider.objects.count() == 1


@pytest.mark.parametrize(
    ("kind", "changes", "fields"),
    [
        ("", {}, ["provider_kind"]),
        ("listed", {}, ["provider_organisation"]),
        ("wioa", {}, ["wioa_provider"]),
        ("other", {"other_provider": "new"}, ["city", "name", "state", "street", "zip_code"]),
        ("other", ENTRY | {"zip_code": "6155"}, ["zip_code"]),
        ("other", ENTRY | {"state": "Illinois"}, ["state"]),
    ],
)
def test_what_is_missing_stands_beside_its_field(signed_in, service, kind, changes, fields):
    answer = send(signed_in, service, kind, **changes)
    assert sorted(answer.context["form"].errors) == fields
    assert Service.objects.get().version == 1 and not ServiceProvider.objects.exists()


def test_what_another_kind_left_behind_is_not_asked(signed_in, service):
    sent = ENTRY | {"zip_code": "wrong", "wioa_text": "pekin"}
    assert send(signed_in, service, "none", **sent).status_code == 302
    service.refresh_from_db()
    assert service.provider_kind == "none"


def test_a_provider_entered_by_another_organization_cannot_be_chosen(signed_in, service):
    theirs = OwnProviderFactory()
    assert theirs.name not in text_of(signed_in.get(address(service)))
    answer = send(signed_in, service, "other", other_provider=str(theirs.public_id))
    assert "other_provider" in answer.context["form"].errors
    answer = send(signed_in, service, "wioa", wioa_text=theirs.name, wioa_provider=str(theirs.public_id))
    assert "wioa_provider" in answer.context["form"].errors


def test_the_second_of_two_who_choose_sees_both(signed_in, service):
    other = organisation_running("isets", name="Second Chance Works")
    send(signed_in, service, "listed", provider_organisation=other.public_id)
    answer = send(signed_in, service, "none", version=1)
    assert answer.status_code == 409
    assert "Another provider in Casework" in text_of(answer)
    assert send(signed_in, service, "none", version=2).status_code == 302


def test_the_same_choice_again_writes_nothing(signed_in, service):
    send(signed_in, service, "own")
    assert Service.objects.get().version == 1
    assert not AuditEvent.objects.filter(action="choose_service_provider").exists()


def test_the_page_costs_at_most_20_queries(signed_in, service, django_assert_max_num_queries):
    for _number in range(30):
        OwnProviderFactory(organisation=service.organisation)
        organisation_running("isets")
    with django_assert_max_num_queries(20):
        signed_in.get(address(service))
