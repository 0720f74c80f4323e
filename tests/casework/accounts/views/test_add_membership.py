import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from casework.accounts.models import Location, Membership
from casework.core import clock
from tests.factories.accounts import PASSWORD, with_password
from tests.factories.people import LocationFactory, UserFactory, days_ago, member, organisation_running

pytestmark = pytest.mark.django_db
YOUTH = "youth_apprenticeship"


def add(office, person, organisation, **fields):
    url = reverse("accounts:add_membership", args=[person.public_id])
    values = {
        "role": Role.CASE_WORKER,
        "organisation": organisation.pk,
        "program": YOUTH,
        "starts_on": "today",
    }
    return office.post(url, {**values, **fields})


def test_a_role_opens_pages_from_the_next_sign_in_and_ends_the_present_session(office, client):
    person, works = with_password(), organisation_running(YOUTH)
    sign_in = {"login": person.email, "password": PASSWORD}
    client.post(reverse("account_login"), sign_in)
    assert add(office, person, works).status_code == 302
    assert client.get("/account/").status_code == 302
    client.post(reverse("account_login"), sign_in)
    assert "Case worker" in client.get("/account/").content.decode()


def test_ending_a_role_ends_the_session_and_the_reach_after_its_last_day(office, client):
    person = member(user=with_password())
    membership = person.memberships.get()
    client.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})
    url = reverse("accounts:end_membership", args=[membership.public_id])
    office.post(url, {"ends_on": days_ago(1).strftime("%m/%d/%Y")})
    assert client.get("/account/").status_code == 302
    assert not Membership.objects.on(clock.today()).filter(user=person).exists()


def test_last_day_before_the_first_is_refused(office):
    membership = member().memberships.get()
    url = reverse("accounts:end_membership", args=[membership.public_id])
    page = office.post(url, {"ends_on": days_ago(800).strftime("%m/%d/%Y")}).content.decode()
    assert "before the first day" in page


def test_parts_that_do_not_fit_are_refused(office):
    person, works, other = UserFactory(), organisation_running(YOUTH), organisation_running(YOUTH)
    site = LocationFactory(organisation=other)
    assert "another organization" in add(office, person, works, location=site.pk).content.decode()
    assert "does not run the program" in add(office, person, works, program="isets").content.decode()
    statewide = add(office, person, works, role=Role.SUPER_ADMINISTRATOR, program="").content.decode()
    assert "Statewide roles belong to a state agency" in statewide
    assert not Membership.objects.filter(user=person).exists()
    assert Location.objects.count() == 1


def test_the_same_role_twice_is_refused(office):
    person, works = UserFactory(), organisation_running(YOUTH)
    add(office, person, works)
    assert "already" in add(office, person, works).content.decode()
    assert Membership.objects.filter(user=person).count() == 1
