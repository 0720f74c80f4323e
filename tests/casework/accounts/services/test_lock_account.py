import pytest
from django.urls import reverse

from casework.accounts.enums import LockKind
from casework.accounts.services.lock_account import lock_account
from casework.accounts.services.unlock_account import unlock_account
from casework.audit.models import AuditEvent
from casework.core.http import Conflict
from tests.factories.accounts import PASSWORD, with_password
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db


def test_lock_ends_the_session_at_the_next_request_and_unlocking_does_not_revive_it(client):
    administrator, user = UserFactory(), with_password()
    client.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})
    assert client.get("/account/").status_code == 200
    lock_account(administrator, user, reason="Left the agency")
    assert client.get("/account/").status_code == 302
    unlock_account(administrator, user, reason="Came back")
    assert client.get("/account/").status_code == 302
    user.refresh_from_db()
    assert (user.locked_at, user.lock_kind) == (None, "")


def test_reason_and_actor_are_recorded():
    administrator, user = UserFactory(), UserFactory()
    lock_account(administrator, user, reason="Left the agency")
    user.refresh_from_db()
    assert user.lock_kind == LockKind.ADMINISTRATOR
    event = AuditEvent.objects.get(action="lock_account")
    assert (event.actor, event.reason, event.object_id) == (administrator, "Left the agency", user.pk)


def test_nobody_locks_themselves_out():
    administrator = UserFactory()
    with pytest.raises(Conflict):
        lock_account(administrator, administrator, reason="Oops")
