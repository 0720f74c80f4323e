import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from casework.accounts.models import User
from casework.audit.models import AuditEvent
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db
URL = "/administration/people/add/"
FIELDS = {
    "first_name": "Ana",
    "last_name": "Ruiz",
    "email": "Ana.Ruiz@Example.org",
    "user_name": "",
    "preferred_language": "es",
}


def test_the_invitation_lets_the_person_choose_a_password_and_nobody_else_sees_it(
    office, administrator, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        response = office.post(URL, FIELDS)
    person = User.objects.get(email="ana.ruiz@example.org")
    assert response.url == reverse("accounts:show_person", args=[person.public_id])
    assert not person.has_usable_password()
    [message] = mail.outbox
    link = re.search(r"https?://\S+", message.body).group()
    assert link not in office.get(response.url).content.decode()
    client = Client()
    new = "violet harbor quilt"
    client.post(client.get(link).url, {"password1": new, "password2": new})
    client.post(reverse("account_login"), {"login": "ana.ruiz@example.org", "password": new})
    assert client.get("/account/").status_code == 200
    events = AuditEvent.objects.filter(actor=administrator, object_id=person.pk).values_list(
        "action", flat=True
    )
    assert {"add_person", "send_invitation"} <= set(events)


def test_a_known_address_is_told_kindly_and_what_was_typed_stays(office):
    UserFactory(first_name="Ana", last_name="Already", email="ana.ruiz@example.org")
    page = office.post(URL, FIELDS).content.decode()
    assert "Ana Already has an account with this e-mail address already" in page
    assert 'value="Ruiz"' in page
    assert "<title>Error:" in page
    assert User.objects.filter(email="ana.ruiz@example.org").count() == 1


def test_nothing_else_can_be_smuggled_in(office):
    office.post(URL, {**FIELDS, "is_superuser": "on", "is_staff": "on", "password": "x" * 20})
    person = User.objects.get(email="ana.ruiz@example.org")
    assert (person.is_superuser, person.is_staff, person.has_usable_password()) == (False, False, False)
