"""The only timetable of background jobs: what Celery beat starts, and when (times are Chicago time).

One entry for each job: ``"name": {"task": "<dotted task name>", "schedule": crontab(...)}``. A job must be able to run
twice or late without harm; the timetable only says when it is asked to run.
"""

from typing import Any

from celery.schedules import crontab

SCHEDULE: dict[str, dict[str, Any]] = {
    "deliver_outbox": {
        "task": "casework.audit.tasks.deliver_outbox",
        "schedule": crontab(),
    },
    "wake_jobs": {
        "task": "casework.audit.tasks.wake_jobs",
        "schedule": crontab(),
    },
    "clear_delivered": {
        "task": "casework.audit.tasks.clear_delivered",
        "schedule": crontab(hour="3", minute="25"),
    },
    "clear_old_jobs": {
        "task": "casework.audit.tasks.clear_old_jobs",
        "schedule": crontab(hour="3", minute="20"),
    },
    "recompute_standing": {
        "task": "dashboard.tasks.recompute_standing",
        "schedule": crontab(hour="0", minute="10"),
    },
    "verify_standing": {
        "task": "dashboard.tasks.verify_standing",
        "schedule": crontab(hour="2", minute="40"),
    },
    "count_day": {
        "task": "dashboard.tasks.count_day",
        "schedule": crontab(hour="23", minute="50"),
    },
    "fold_tally": {
        "task": "dashboard.tasks.fold_tally",
        "schedule": crontab(minute="*/5"),
    },
    "lock_inactive_accounts": {
        "task": "casework.accounts.tasks.lock_inactive_accounts",
        "schedule": crontab(hour="0", minute="20"),
    },
    "remind_of_appointments": {
        "task": "casework.intake.tasks.remind_of_appointments",
        "schedule": crontab(hour="8-19", minute="15"),
    },
    "take_ies_deliveries": {
        "task": "casework.exchange.tasks.take_ies_deliveries",
        "schedule": crontab(day_of_week="sat", hour="5-11", minute="15"),
    },
    "clear_expired_sessions": {
        "task": "casework.core.tasks.clear_expired_sessions",
        "schedule": crontab(hour="3", minute="10"),
    },
}
