"""The health check that load balancers and the demonstration ask."""

from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe
from redis.exceptions import RedisError

HEALTHY = "ok"
DOWN = "down"


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return DOWN
    return HEALTHY


def _cache() -> str:
    try:
        cache.get("health")
    except (RedisError, OSError):
        return DOWN
    return HEALTHY


@login_not_required
@require_safe
def check_health(request: HttpRequest) -> JsonResponse:
    """Answer 200 when database and cache respond, else 503. The body says which part is down and nothing else."""
    parts = {"database": _database(), "cache": _cache()}
    status = 200 if all(state == HEALTHY for state in parts.values()) else 503
    return JsonResponse(parts, status=status)
