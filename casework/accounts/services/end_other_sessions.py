"""Sign every other browser out."""

from casework.accounts.models import BrowserSession
from casework.audit.services.record_event import recording


def end_other_sessions(user, *, keep: str) -> int:
    """End all sessions of `user` but the one with the key `keep`, and return how many ended."""
    with recording(user, "end_other_sessions", about=user) as event:
        ended, _rows = BrowserSession.objects.filter(user=user).exclude(session_key=keep).delete()
        if not ended:
            event.drop()
    return ended
