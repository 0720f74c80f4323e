"""The table of accounts: one for each role in each program, and only such as can sign in."""

import pytest

from casework.accounts.enums import Role
from casework.core import clock
from casework.demo.accounts import DemoAccount, as_table, demo_accounts
from tests.factories.people import customer_user, enrolled, member

pytestmark = pytest.mark.django_db


def emails():
    return [account.email for account in demo_accounts()]


def test_one_account_for_each_role_and_the_customer_last():
    worker = member(Role.CASE_WORKER)
    member(Role.CASE_WORKER)
    manager = member(Role.PROGRAM_MANAGER)
    statewide = member(Role.STATEWIDE_STAFF, program="")
    customer = customer_user(enrolled())
    assert emails() == [statewide.email, manager.email, worker.email, customer.email]


def test_accounts_that_cannot_sign_in_are_left_out():
    locked = member(Role.CASE_WORKER)
    locked.locked_at, locked.lock_kind = clock.now(), "dormant"
    locked.save()
    closed = member(Role.PROGRAM_MANAGER)
    closed.is_active = False
    closed.save()
    assert emails() == []


def test_as_table_lines_up():
    table = as_table([DemoAccount("ISETS", "Case worker", "Ada Demo", "ada@example.org")])
    heads, line = table.splitlines()
    assert heads.index("E-mail") == line.index("ada@example.org")
    assert heads.index("Role") == line.index("Case worker")
