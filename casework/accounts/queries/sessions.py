"""The sessions of a person: which ones are open, and when one is over (ADR 7)."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.core.cache import cache
from django.utils.crypto import constant_time_compare
from redis.exceptions import RedisError

from casework.accounts.models import BrowserSession
from casework.core import clock

BROWSER_KEY, ADDRESS_KEY = "browser", "address"


@dataclass(frozen=True)
class OpenSession:
    """A browser in which a person is signed in: which, from where, since when and when last used (both aware)."""

    public_id: UUID
    browser: str
    address: str
    since: datetime
    seen: datetime
    is_current: bool


def open_sessions(user, current_key: str) -> list[OpenSession]:
    """Return the sessions of `user` that still let in, the current one first, then the last used. One query."""
    now = clock.now()
    rows = BrowserSession.objects.filter(user=user, expire_date__gt=now, public_id__isnull=False)
    found = []
    for row in rows.order_by("session_key"):
        data = row.get_decoded()
        since, seen = data.get("signed_in_at"), max(data.get("seen_at", 0), seen_in_cache(row.session_key))
        if since is None or is_over(user, since, seen, now) or not _is_of_password(user, data):
            continue
        found.append(
            OpenSession(
                row.public_id,
                data.get(BROWSER_KEY, ""),
                data.get(ADDRESS_KEY, ""),
                datetime.fromtimestamp(since, UTC),
                datetime.fromtimestamp(seen, UTC),
                row.session_key == current_key,
            )
        )
    return sorted(found, key=lambda session: (not session.is_current, -session.seen.timestamp()))


def is_over(user, signed_in_at: float, seen_at: float, now: datetime) -> bool:
    """Whether a session is over: 15 minutes without a request, 12 hours in any case, or the account's were ended."""
    moment = now.timestamp()
    if user.sessions_ended_at is not None and user.sessions_ended_at.timestamp() >= signed_in_at:
        return True
    is_idle = moment - seen_at >= settings.CASEWORK_SESSION_IDLE_SECONDS
    return is_idle or moment - signed_in_at >= settings.CASEWORK_SESSION_ABSOLUTE_SECONDS


def seen_in_cache(session_key: str | None) -> float:
    """The moment of a session's last request as the cache knows it; 0 when it does not."""
    try:
        return cache.get(seen_key(session_key), 0.0)
    except RedisError:
        return 0.0


def seen_key(session_key: str | None) -> str:
    """The cache key of a session; the session's own key is never written down anywhere else."""
    return "seen:" + hashlib.sha256((session_key or "").encode()).hexdigest()


def _is_of_password(user, data):
    """Whether the session was begun with the password of today; Django refuses the others."""
    kept = data.get(HASH_SESSION_KEY, "")
    known = [user.get_session_auth_hash(), *user.get_session_auth_fallback_hash()]
    return any(constant_time_compare(kept, hash_) for hash_ in known)
