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
    "lock_inactive_accounts": {
        "task": "casework.accounts.tasks.lock_inactive_accounts",
        "schedule": crontab(hour="0", minute="20"),
    },
    "clear_expired_sessions": {
        "task": "casework.core.tasks.clear_expired_sessions",
        "schedule": crontab(hour="3", minute="10"),
    },
}
