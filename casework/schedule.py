"""The only timetable of background work. Times are Chicago time.

`TIMETABLE` names the jobs of the ledger. Every minute those whose time has come are asked for, once for each due moment
however many beats ask, and a night that was missed is caught up. `BEATS` is what Celery beat itself starts: short
sweeps that leave no run behind. Both must bear to run twice or late.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from celery.schedules import crontab

from casework.core import clock

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WORKING_DAYS = (0, 1, 2, 3, 4)
SATURDAYS = (5,)
_A_WEEK = range(8)


@dataclass(frozen=True)
class Timed:
    """A job and when it is due: `minute` past each of `hours`, on `days` (0 Monday to 6 Sunday)."""

    job: str
    hours: tuple[int, ...]
    minute: int
    days: tuple[int, ...] = EVERY_DAY

    def last_due(self, moment: datetime) -> datetime:
        """Return the last due moment at or before `moment` (aware), in UTC."""
        today = clock.local_date(moment)
        found = (
            due
            for back in _A_WEEK
            for due in reversed(list(self._on(today - timedelta(days=back))))
            if due <= moment
        )
        return next(found)

    def next_due(self, moment: datetime) -> datetime:
        """Return the first due moment after `moment` (aware), in UTC."""
        today = clock.local_date(moment)
        found = (due for ahead in _A_WEEK for due in self._on(today + timedelta(days=ahead)) if due > moment)
        return next(found)

    def slot(self, moment: datetime) -> str:
        """Return the name of the run that is due last at `moment`: the same for all who ask for it."""
        return f"{self.job}:{self.last_due(moment):%Y-%m-%dT%H:%MZ}"

    def _on(self, day: date) -> Iterator[datetime]:
        """The due moments of a day in Illinois. A time that the change of the clock skips comes an hour later; one that
        it repeats comes the first time only."""
        if day.weekday() in self.days:
            for hour in self.hours:
                yield datetime.combine(day, time(hour, self.minute), clock.CHICAGO).astimezone(UTC)


TIMETABLE = (
    Timed("recompute_standing", hours=(0,), minute=10),
    Timed("lock_inactive_accounts", hours=(0,), minute=20),
    Timed("verify_facts", hours=(2,), minute=10),
    Timed("verify_standing", hours=(2,), minute=40),
    Timed("clear_expired_sessions", hours=(3,), minute=10),
    Timed("clear_old_jobs", hours=(3,), minute=20),
    Timed("clear_delivered", hours=(3,), minute=25),
    Timed("take_ies_deliveries", hours=tuple(range(5, 12)), minute=15, days=SATURDAYS),
    Timed("take_iwds_deliveries", hours=tuple(range(6, 20)), minute=5),
    Timed("digest_iwds_requests", hours=(7,), minute=45, days=WORKING_DAYS),
    Timed("remind_of_appointments", hours=tuple(range(8, 20)), minute=15),
    Timed("count_day", hours=(23,), minute=50),
)

BEATS: dict[str, dict[str, Any]] = {
    "deliver_outbox": {"task": "casework.audit.tasks.deliver_outbox", "schedule": crontab()},
    "wake_jobs": {"task": "casework.audit.tasks.wake_jobs", "schedule": crontab()},
    "ask_timed_jobs": {"task": "casework.audit.tasks.ask_timed_jobs", "schedule": crontab()},
    "fold_tally": {"task": "dashboard.tasks.fold_tally", "schedule": crontab(minute="*/5")},
}
