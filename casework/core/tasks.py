"""Background jobs that keep the house clean."""

from importlib import import_module

from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.jobs import job


@job("clear_expired_sessions", _("Clear sessions that have ended"), rehearses=True)
def clear_expired_sessions(progress) -> dict:
    """Delete sessions that have ended, so that the table holds live ones only. Returns how many there were."""
    ended = Session.objects.filter(expire_date__lt=clock.now()).count()
    if not progress.dry_run:
        import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    return {"sessions": ended}
