"""The job of the night: every program's standing up to today, then the day's counts."""

from django.db import connection
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.jobs import job
from dashboard.models import Standing, StandingLedger, StandingTally
from dashboard.services.count_day import count_day
from dashboard.services.fold_tally import fold_tally
from dashboard.services.recompute_due import recompute_due
from programs.registry import program_codes


@job("recompute_standing", _("Bring standing up to today"), rehearses=True)
def recompute_standing(progress) -> dict:
    """Recompute the rows that are due in each program, one program a step, and count the day.

    `progress` is a JobProgress; a dry run only counts what is due. Killed and started again, it goes on where it
    stopped. Ends with a VACUUM, so that counts stay index-only (performance.md, 1). Returns rows by program.
    """
    codes = program_codes()
    progress.expect(len(codes))
    found = {}
    for code in codes:
        due = Standing.objects.filter(program=code).turned(clock.today())
        found[code] = due.count() if progress.dry_run else recompute_due(code)
        progress.advance()
    if not progress.dry_run:
        fold_tally()
        _vacuum()
        count_day()
    return {"rows": found}


def _vacuum() -> None:
    """Not possible inside a transaction, and not worth failing for."""
    if not connection.in_atomic_block:
        with connection.cursor() as cursor:
            tables = (model._meta.db_table for model in (Standing, StandingLedger, StandingTally))
            cursor.execute(f"VACUUM (ANALYZE) {', '.join(tables)}")
