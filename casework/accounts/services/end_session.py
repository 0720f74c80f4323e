"""Sign another browser out."""

from casework.accounts.models import BrowserSession
from casework.audit.services.record_event import recording


def end_session(user, session) -> None:
    """End a session of `user`: the next request of that browser is nobody's. Nothing is recorded when it is gone."""
    with recording(user, "end_session", about=user) as event:
        ended, _rows = BrowserSession.objects.filter(pk=session.pk, user=user).delete()
        if not ended:
            event.drop()
