"""The boundary days are in quiet_days.csv; its times are Illinois time."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest
from django.core import mail
from django.db.models import F

from casework.accounts.access import lock_of
from casework.accounts.enums import LockKind
from casework.accounts.models import User
from casework.accounts.services.lock_inactive_accounts import lock_inactive_accounts
from casework.audit.models import AuditEvent, OutboxItem
from casework.core import clock
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db
ROWS = list(csv.DictReader(Path(__file__).with_name("quiet_days.csv").read_text().splitlines()))
COLUMNS = {"sign-in": "last_signed_in_at", "creation": "created_at", "unlocking": "unlocked_at"}


def moment(text):
    return datetime.fromisoformat(text).replace(tzinfo=clock.CHICAGO)


def person(row, column):
    old = moment("2025-01-01 12:00")
    user = UserFactory(lock_warned_on=date.fromisoformat(row["warned_on"]) if row["warned_on"] else None)
    values = {"created_at": old, "last_signed_in_at": old if column == "unlocked_at" else None}
    User.objects.filter(pk=user.pk).update(**{**values, column: moment(row["last_used"])})
    user.refresh_from_db()
    return user


@pytest.mark.parametrize("column", COLUMNS.values(), ids=COLUMNS.keys())
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["why"])
def test_boundary_days(row, column):
    user = person(row, column)
    with clock.frozen(moment(row["now"])):
        assert (lock_of(user) is LockKind.UNUSED) is (row["outcome"] == "locked")
        result = lock_inactive_accounts()
        user.refresh_from_db()
        outcome = "locked" if result.locked else "warned" if result.warned else "open"
        assert outcome == row["outcome"]
        assert bool(user.locked_at) is (outcome == "locked")
        assert lock_inactive_accounts() == type(result)(0, 0)


def test_table_has_the_days_that_matter():
    assert {"open", "warned", "locked"} == {row["outcome"] for row in ROWS}


def test_dry_run_counts_and_changes_nothing():
    user = person(ROWS[-2], "created_at")
    with clock.frozen(moment(ROWS[-2]["now"])):
        found = lock_inactive_accounts(dry_run=True)
    assert (found.locked, found.warned) == (1, 0)
    user.refresh_from_db()
    assert user.locked_at is None
    assert not AuditEvent.objects.exists()


def test_many_accounts_cost_what_one_costs(django_assert_max_num_queries):
    row = next(row for row in ROWS if row["outcome"] == "locked")
    for _number in range(20):
        person(row, "created_at")
    with clock.frozen(moment(row["now"])), django_assert_max_num_queries(8):
        assert lock_inactive_accounts().locked == 20
    event = AuditEvent.objects.get(action="lock_inactive_accounts")
    assert event.detail == {"locked": 20, "warned": 0}


def test_warning_says_the_day_and_nothing_about_cases(django_capture_on_commit_callbacks):
    row = ROWS[1]
    user = person(row, "last_signed_in_at")
    with clock.frozen(moment(row["now"])), django_capture_on_commit_callbacks(execute=True):
        lock_inactive_accounts()
    [message] = mail.outbox
    assert message.to == [user.email]
    assert "August 30, 2026" in message.body
    assert OutboxItem.objects.filter(delivered_at=None).count() == 0


def test_closed_and_locked_accounts_are_left_alone():
    row = next(row for row in ROWS if row["outcome"] == "locked")
    person(row, "created_at")
    User.objects.update(locked_at=F("created_at"), lock_kind=LockKind.ADMINISTRATOR)
    closed = person(row, "created_at")
    User.objects.filter(pk=closed.pk).update(is_active=False)
    with clock.frozen(moment(row["now"])):
        assert lock_inactive_accounts().locked == 0
