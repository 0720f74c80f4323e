"""A customer's sign-in: staff start it and send links, and never see a link or a password."""

import pytest
from django.urls import reverse

from casework.accounts.models import User
from casework.audit.models import AuditEvent, OutboxItem
from tests.factories.people import customer_user, enrolled, member

pytestmark = pytest.mark.django_db


@pytest.fixture
def enrollment(client):
    row = enrolled(
        customer__first_name="Billy", customer__last_name="O'Elliott", customer__email="Billy@Example.org"
    )
    client.force_login(member(organisation=row.organisation))
    return row


def url(name, enrollment):
    return reverse(f"cases:{name}", args=[enrollment.customer.public_id])


def test_an_invitation_makes_an_account_without_a_password_at_the_customers_own_address(client, enrollment):
    assert client.get(url("invite_customer", enrollment)).status_code == 200
    assert not User.objects.filter(email="billy@example.org").exists()
    client.post(url("invite_customer", enrollment))
    account = User.objects.get(email="billy@example.org")
    enrollment.customer.refresh_from_db()
    assert enrollment.customer.user == account
    assert (account.user_name, account.has_usable_password()) == ("BOElliott1", False)
    assert OutboxItem.objects.get().payload == {"user": account.pk}
    actions = set(
        AuditEvent.objects.filter(customer_id=enrollment.customer_id).values_list("action", flat=True)
    )
    assert actions == {"invite_customer", "send_invitation"}


def test_a_second_invitation_and_a_foreign_address_are_refused_with_words(client, enrollment):
    User.objects.create_user("billy@example.org", first_name="Other", last_name="Person")
    answer = client.post(url("invite_customer", enrollment))
    assert "belongs to another account" in answer.content.decode()
    assert AuditEvent.objects.exclude(action="record_sign_in").count() == 0
    User.objects.filter(email="billy@example.org").update(email="other@example.org")
    client.post(url("invite_customer", enrollment))
    again = client.post(url("invite_customer", enrollment))
    assert "has a sign-in already" in again.content.decode()


def test_without_an_address_there_is_no_invitation(client, enrollment):
    enrollment.customer.email = ""
    enrollment.customer.save()
    assert "no e-mail address on record" in client.post(url("invite_customer", enrollment)).content.decode()


def test_the_link_goes_to_the_address_of_the_account_and_is_on_no_page(client, enrollment):
    account = customer_user(enrollment)
    account.set_password("correct horse battery staple")
    account.save()
    answer = client.post(url("send_reset_link", enrollment), follow=True)
    shown = answer.content.decode()
    assert account.email in shown
    assert "/account/password/reset" not in shown
    assert AuditEvent.objects.exclude(action="record_sign_in").get().action == "send_reset_link"
    account.refresh_from_db()
    assert account.check_password("correct horse battery staple")


def test_a_customer_who_never_chose_a_password_is_invited_again(client, enrollment):
    account = customer_user(enrollment)
    account.set_unusable_password()
    account.save()
    client.post(url("send_reset_link", enrollment))
    assert AuditEvent.objects.exclude(action="record_sign_in").get().action == "send_invitation"


def test_without_an_account_the_link_leads_to_the_invitation(client, enrollment):
    assert client.get(url("send_reset_link", enrollment)).url == url("invite_customer", enrollment)
