"""Lock the accounts that nobody used, and warn those that come near it (`domain.md` R29)."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.conf import settings

from casework.accounts.enums import LockKind
from casework.accounts.models import User
from casework.audit.services.enqueue import enqueue
from casework.audit.services.record_event import recording
from casework.core import clock

WARNING = "account_lock_warning"


@dataclass(frozen=True)
class Locked:
    """How many accounts were locked and how many warned."""

    locked: int
    warned: int


def lock_inactive_accounts(*, dry_run: bool = False) -> Locked:
    """Lock every account without a sign-in for CASEWORK_LOCK_AFTER_DAYS days, and mail those who passed one of
    CASEWORK_LOCK_WARNING_DAYS since. Days are dates in Illinois, so a change of the clock shifts nothing.

    May run at any time and any number of times: who is locked or was warned for this stage is left alone, and a
    missed night is caught up by the next. With `dry_run` it only counts.
    """
    today = clock.today()
    due = User.objects.with_quiet_since().filter(
        is_active=True,
        locked_at=None,
        quiet_since__lt=_start_of(today, days_ago=settings.CASEWORK_LOCK_AFTER_DAYS),
    )
    warned = _to_warn(today)
    if dry_run:
        return Locked(due.count(), len(warned))
    with recording(None, "lock_inactive_accounts") as event:
        moment = clock.now()
        locked = due.update(locked_at=moment, lock_kind=LockKind.UNUSED, sessions_ended_at=moment)
        User.objects.filter(pk__in=warned).update(lock_warned_on=today)
        for pk, locks_on in warned.items():
            enqueue(WARNING, f"{WARNING}:{pk}:{today}", {"user": pk, "locks_on": locks_on.isoformat()})
        event.fields["detail"].update(locked=locked, warned=len(warned))
    return Locked(locked, len(warned))


def _start_of(today, *, days_ago):
    """The first moment of the day after the one `days_ago` before today: older than this is that many days."""
    return datetime.combine(today - timedelta(days=days_ago - 1), time(), clock.CHICAGO)


def _to_warn(today):
    """{user id: day of locking} of those who reached a stage they were not warned of."""
    stages = sorted(settings.CASEWORK_LOCK_WARNING_DAYS)
    if not stages:
        return {}
    near = (
        User.objects.with_quiet_since()
        .filter(is_active=True, locked_at=None)
        .filter(
            quiet_since__lt=_start_of(today, days_ago=stages[0]),
            quiet_since__gte=_start_of(today, days_ago=settings.CASEWORK_LOCK_AFTER_DAYS),
        )
    )
    found = {}
    for pk, quiet_since, warned_on in near.values_list("pk", "quiet_since", "lock_warned_on"):
        quiet_on = clock.local_date(quiet_since)
        stage = max(days for days in stages if quiet_on + timedelta(days=days) <= today)
        if warned_on is None or warned_on < quiet_on + timedelta(days=stage):
            found[pk] = quiet_on + timedelta(days=settings.CASEWORK_LOCK_AFTER_DAYS)
    return found
