"""Contacts of a customer: planners of the region, who are told instead of the whole region."""

from datetime import timedelta

import pytest
from django.urls import reverse

from casework.cases.enums import Recipient, SendMode
from casework.cases.models import Contact, Message
from casework.core import clock
from tests.factories.notes import note
from tests.factories.people import enrolled, member
from tests.factories.planners import contact_of, enrolled_in, planner_in


@pytest.fixture
def enrollment(db):
    """An enrollment in the north."""
    return enrolled_in("north")


@pytest.fixture
def worker(client, enrollment):
    """A case worker of the provider, signed in."""
    user = member(organisation=enrollment.organisation)
    client.force_login(user)
    return user


def address(name, enrollment, *more):
    return reverse(f"cases:{name}", args=[enrollment.public_id, *more])


def add(client, enrollment, user):
    return client.post(address("add_contact", enrollment), {"user": str(user.public_id)}, follow=True)


def test_a_planner_of_the_region_is_added_once_and_stands_on_the_overview(
    client, enrollment, worker, django_assert_max_num_queries
):
    planner = planner_in("north")
    assert "is a contact now" in add(client, enrollment, planner).content.decode()
    assert "was a contact already" in add(client, enrollment, planner).content.decode()
    assert Contact.objects.get().user == planner
    with django_assert_max_num_queries(20):
        page = client.get(address("show_enrollment", enrollment)).content.decode()
    assert str(planner) in page and "LWIA career planners" in page


def test_a_planner_of_another_region_and_no_choice_are_refused(client, enrollment, worker):
    page = add(client, enrollment, planner_in("south")).content.decode()
    assert "Select the LWIA career planner from the list" in page
    page = client.post(address("add_contact", enrollment), {}).content.decode()
    assert "Select the career planner" in page
    assert not Contact.objects.exists()


def test_a_removed_contact_is_put_back_on_the_same_day_only(client, enrollment, worker):
    contact = contact_of(enrollment, planner_in("north"))
    page = client.post(address("remove_contact", enrollment, contact.public_id), follow=True)
    assert "Put back" in page.content.decode()
    client.post(address("restore_contact", enrollment, contact.public_id))
    contact.refresh_from_db()
    assert contact.removed_at is None
    Contact.objects.update(removed_at=clock.now() - timedelta(days=1))
    page = client.post(address("restore_contact", enrollment, contact.public_id), follow=True)
    assert "earlier day" in page.content.decode()
    assert Contact.objects.get().removed_at


def test_a_note_to_the_planner_goes_to_the_contact_else_to_the_region(client, enrollment, worker):
    one, other = planner_in("north"), planner_in("north")
    page = client.get(address("add_case_note", enrollment)).content.decode()
    assert "every planner of the region" in page and str(one) in page and str(other) in page
    contact_of(enrollment, other)
    page = client.get(address("add_case_note", enrollment)).content.decode()
    assert f"LWIA career planner: {other}, a contact of this customer." in page
    sent = {"send_mode": SendMode.MESSAGE, "recipients": [Recipient.LWIA_PLANNER]}
    saved = note(worker, enrollment, **sent)
    assert [receipt.reader for receipt in Message.objects.get(case_note=saved).receipts.all()] == [other]
    other.memberships.update(ends_on=clock.today() - timedelta(days=1))
    saved = note(worker, enrollment, text="Again", **sent)
    assert [receipt.reader for receipt in Message.objects.get(case_note=saved).receipts.all()] == [one]
    assert "No longer a planner" in client.get(address("list_contacts", enrollment)).content.decode()


def test_a_program_without_planners_has_no_contacts(client, db):
    enrollment = enrolled(program="isets")
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    assert "has no LWIA career planners" in client.get(address("list_contacts", enrollment)).content.decode()
    page = client.get(address("show_enrollment", enrollment)).content.decode()
    assert address("list_contacts", enrollment) not in page
