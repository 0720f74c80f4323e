"""A new episode of a person on record."""

import pytest
from django.urls import reverse

from casework.audit.models import AuditEvent
from casework.cases.models import Enrollment
from tests.factories.people import YOUTH, enrolled, former, member, organisation_running

pytestmark = pytest.mark.django_db
DETAILS = {"status": "enrolled", "enrolled_on": "today"}


def url(customer):
    return reverse("cases:enroll_customer", args=[customer.public_id])


def test_with_one_place_the_enrollment_is_asked_at_once_and_a_new_episode_begins(client):
    ended = former(organisation_running(YOUTH))
    client.force_login(member(organisation=ended.organisation))
    place = (
        client.get(url(ended.customer)).context["form"].initial.get("place")
        or f"{YOUTH}:{ended.organisation.public_id}"
    )
    answer = client.post(url(ended.customer), {**DETAILS, "place": place})
    assert answer.status_code == 302
    assert Enrollment.objects.filter(customer=ended.customer, status="enrolled").count() == 1
    assert AuditEvent.objects.exclude(action="record_sign_in").get().action == "enroll_customer"


def test_with_several_places_where_is_asked_first(client):
    current = enrolled(organisation_running(YOUTH, "isets"))
    client.force_login(member(organisation=current.organisation, program=""))
    assert list(client.get(url(current.customer)).context["form"].fields) == ["place"]
    place = f"isets:{current.organisation.public_id}"
    assert "status" in client.get(url(current.customer), {"place": place}).context["form"].fields
    client.post(url(current.customer), {**DETAILS, "place": place})
    assert Enrollment.objects.filter(program="isets").count() == 1


def test_an_open_enrollment_there_is_shown_and_nothing_is_added(client):
    current = enrolled(organisation_running(YOUTH))
    client.force_login(member(organisation=current.organisation))
    place = f"{YOUTH}:{current.organisation.public_id}"
    answer = client.post(url(current.customer), {**DETAILS, "place": place}, follow=True)
    assert answer.request["PATH_INFO"] == reverse("cases:show_enrollment", args=[current.public_id])
    assert "already has an open enrollment" in answer.content.decode()
    assert (Enrollment.objects.count(), AuditEvent.objects.exclude(action="record_sign_in").count()) == (1, 0)


@pytest.mark.parametrize("place", ["nonsense", f"{YOUTH}:00000000-0000-4000-8000-000000000000"])
def test_a_place_out_of_reach_is_no_place(client, place):
    current = enrolled(organisation_running(YOUTH, "isets"))
    client.force_login(member(organisation=current.organisation, program=""))
    answer = client.post(url(current.customer), {**DETAILS, "place": place})
    assert list(answer.context["form"].fields) == ["place"]
    assert Enrollment.objects.count() == 1


def test_a_planner_enrolls_nobody(client):
    current = enrolled()
    client.force_login(member("lwia_career_planner", organisation=current.organisation))
    assert client.get(url(current.customer)).status_code == 403


def test_schooling_on_the_day_of_enrollment_is_kept(client):
    ended = former(organisation_running(YOUTH))
    person = ended.customer
    person.education, person.school_status = "hs_junior", "in_secondary"
    person.save()
    client.force_login(member(organisation=ended.organisation))
    client.post(url(person), {**DETAILS, "place": f"{YOUTH}:{ended.organisation.public_id}"})
    person.education, person.school_status = "hs_diploma", "out_graduate"
    person.save()
    found = Enrollment.objects.get(customer=person, status="enrolled")
    assert (found.education_at_entry, found.school_status_at_entry) == ("hs_junior", "in_secondary")
