"""The Celery application: ``celery -A casework worker`` and ``celery -A casework beat``."""

import os

from celery import Celery

from casework.schedule import BEATS

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "casework.settings.demo")

app = Celery("casework")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.beat_schedule = BEATS
app.autodiscover_tasks()
