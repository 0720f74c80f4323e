"""IES on a customer's record: linked by a person when three fields agree, synced with its day, doubts told."""

from datetime import timedelta

import pytest
from django.urls import reverse

from casework.core import clock
from casework.core.words import short_date
from casework.exchange import access
from casework.exchange.models import IesPerson, StateLink
from tests.factories.people import enrolled, member
from tests.factories.plan import ServiceFactory, started
from tests.factories.state import linked_to_ies, row_of, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def enrollment(client):
    found = enrolled(program="isets")
    client.force_login(member(organisation=found.organisation, program="isets"))
    return found


def at(enrollment, name):
    return reverse(f"exchange:{name}", args=[enrollment.public_id])


def choice(enrollment):
    row = IesPerson.objects.get(individual_number=row_of(enrollment.customer)["individual_number"])
    return {"person": str(row.pk), "confirm": "on"}


def test_three_fields_and_a_confirmation_link_and_the_record_follows(client, enrollment):
    take(row_of(enrollment.customer, dhs_office="Sandbar", redetermination_on="2027-03-15"))
    page = client.get(at(enrollment, "link_ies")).content.decode()
    assert "Agrees" in page and enrollment.customer.last_name in page
    answer = client.post(at(enrollment, "link_ies"), choice(enrollment), follow=True)
    assert "Linked with IES." in answer.content.decode()
    enrollment.refresh_from_db()
    assert (enrollment.dhs_office, f"{enrollment.redetermination_on}") == ("Sandbar", "2027-03-15")
    assert len(StateLink.objects.get().agreed) == 3
    client.post(at(enrollment, "link_ies"), choice(enrollment))
    assert StateLink.objects.count() == 1


def test_without_the_confirmation_nothing_is_linked(client, enrollment):
    take(row_of(enrollment.customer))
    answer = client.post(at(enrollment, "link_ies"), choice(enrollment) | {"confirm": ""})
    assert "Confirm that you compared the two" in answer.content.decode()
    assert not StateLink.objects.exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"first_name": "Another", "birth_date": "1971-01-01"},
        {"first_name": "Another", "last_name": "Person"},
        {"birth_date": "1971-01-01"},
        {"ssn_last4": ""},
    ],
)
def test_fewer_than_three_fields_show_nobody_and_link_nobody(client, enrollment, changed):
    take(row_of(enrollment.customer, **changed))
    page = client.get(at(enrollment, "link_ies")).content.decode()
    assert "Nobody in IES agrees in three fields" in page
    client.post(at(enrollment, "link_ies"), choice(enrollment))
    assert not StateLink.objects.exists()


def test_somebody_elses_person_is_not_offered(client, enrollment):
    linked_to_ies(enrollment)
    other = enrolled(program="isets", organisation=enrollment.organisation)
    take(row_of(enrollment.customer, dhs_office="New"))
    for name in ("first_name", "last_name", "birth_date", "ssn_last4"):
        setattr(other.customer, name, getattr(enrollment.customer, name))
    other.customer.save()
    assert "Nobody in IES agrees" in client.get(at(other, "link_ies")).content.decode()


def test_who_searches_in_vain_too_often_is_stopped_and_noticed(client, enrollment, monkeypatch, caplog):
    monkeypatch.setattr(access, "MOST_MISSES", 2)
    for _time in range(2):
        assert "Nobody in IES" in client.get(at(enrollment, "link_ies")).content.decode()
    assert "You searched in vain too often" in client.get(at(enrollment, "link_ies")).content.decode()
    assert "in vain" in caplog.text and enrollment.customer.last_name not in caplog.text


def test_sync_says_what_changed_and_as_of_when_and_then_that_nothing_is_newer(client, enrollment):
    row = linked_to_ies(enrollment, dhs_office="Sandbar", redetermination_on="")
    page = client.post(at(enrollment, "sync_ies"), follow=True).content.decode()
    assert f"Synced with IES, as of {short_date(row.as_of)}. DHS Office: –, now Sandbar." in page
    page = client.post(at(enrollment, "sync_ies"), follow=True).content.decode()
    assert "Nothing newer is there" in page


def test_sync_of_one_who_is_not_linked_leads_to_the_search(client, enrollment):
    answer = client.post(at(enrollment, "sync_ies"))
    assert answer.status_code == 302 and answer["Location"] == at(enrollment, "link_ies")


def test_each_field_has_its_day_on_the_page_and_on_the_profile(client, enrollment):
    row = linked_to_ies(enrollment, dhs_office="Sandbar")
    client.post(at(enrollment, "sync_ies"))
    words = f"IES, as of {short_date(row.as_of)}"
    assert client.get(at(enrollment, "show_ies")).content.decode().count(words) == 10
    overview = client.get(reverse("cases:show_enrollment", args=[enrollment.public_id])).content.decode()
    assert overview.count(words) == 3, "the panel's date and office, and the date in the identity bar"
    assert at(enrollment, "show_ies") in overview
    notes = client.get(reverse("cases:list_case_notes", args=[enrollment.public_id])).content.decode()
    assert notes.count(words) == 1


def test_a_link_that_was_wrong_ends_and_nothing_follows(client, enrollment):
    linked_to_ies(enrollment)
    assert (
        "The link with IES is ended"
        in client.post(at(enrollment, "unlink_ies"), follow=True).content.decode()
    )
    assert "was not linked" in client.post(at(enrollment, "unlink_ies"), follow=True).content.decode()
    assert StateLink.objects.get().ended_at
    take(row_of(enrollment.customer, dhs_office="Elsewhere"))
    enrollment.refresh_from_db()
    assert enrollment.dhs_office != "Elsewhere"


def test_months_without_snap_warn_where_services_are_given(client, enrollment):
    service = started(enrollment)
    service.started_on = clock.today() - timedelta(days=60)
    service.save()
    linked_to_ies(enrollment, snap_active="no", snap_from="2020-01-01", snap_through="2020-06-30", tanf="yes")
    for page in (
        at(enrollment, "show_ies"),
        reverse("careerplan:list_services", args=[enrollment.public_id]),
        reverse("careerplan:edit_service", args=[enrollment.public_id, service.public_id]),
    ):
        text = client.get(page).content.decode()
        assert "SNAP must be active in every month" in text
        assert f"{service.started_on:%B %Y}" in text and "receives TANF" in text
    planned = ServiceFactory(enrollment=enrollment, started_on=None)
    page = reverse("careerplan:edit_service", args=[enrollment.public_id, planned.public_id])
    text = client.get(page).content.decode()
    assert "SNAP must be active" not in text, "the months are those of the service on the page"


def test_a_program_that_ies_does_not_know_has_no_such_page(client):
    other = enrolled(program="youth_apprenticeship")
    client.force_login(member(organisation=other.organisation, program="youth_apprenticeship"))
    assert client.get(at(other, "show_ies")).status_code == 404


def test_nobody_else_sees_or_syncs_it(client, enrollment):
    client.force_login(member(program="isets"))
    assert client.get(at(enrollment, "show_ies")).status_code == 404
    for name in ("sync_ies", "link_ies", "unlink_ies"):
        assert client.post(at(enrollment, name)).status_code == 404
