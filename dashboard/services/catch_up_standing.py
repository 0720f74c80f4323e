"""No page shows a stale colour: the first reader of a new day does what a missed night did not."""

from collections.abc import Iterable

from casework.core import clock
from dashboard.models import Standing
from dashboard.services.recompute_due import recompute_due


def catch_up_standing(programs: Iterable[str]) -> int:
    """Bring the standing of these programs (codes) up to today. One indexed query when nothing is due, which is
    what every reader after the first finds. Returns how many rows were written.
    """
    due = Standing.objects.filter(program__in=sorted(programs)).turned(clock.today())
    behind = due.order_by().values_list("program", flat=True).distinct()
    return sum(recompute_due(program) for program in sorted(behind))
