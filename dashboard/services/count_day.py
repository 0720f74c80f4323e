"""Keeps how many people stood on each line, day by day, so that a trend can be drawn later from day one."""

from datetime import date

from django.db import transaction
from django.db.models import Count

from casework.core import clock
from dashboard.models import DailyCount, Standing
from dashboard.services.catch_up_standing import catch_up_standing
from programs.packing import fold
from programs.registry import get_program, program_codes
from programs.types import ProgramSpec


def count_day(day: date | None = None) -> int:
    """Write the counts of every line, program and organisation as standing is now, under `day` (today by default).

    The last count of a day stays; a line on which nobody of an organisation stands has no row. Returns how many
    rows the day has.
    """
    day = day or clock.today()
    catch_up_standing(program_codes())
    rows = [row for code in program_codes() for row in _counts(get_program(code), day)]
    with transaction.atomic():
        DailyCount.objects.filter(day=day).delete()
        DailyCount.objects.bulk_create(rows, batch_size=2_000)
    return len(rows)


def _counts(spec: ProgramSpec, day: date) -> list[DailyCount]:
    by_organisation: dict[int, dict[int, int]] = {}
    found = Standing.objects.filter(program=spec.code).order_by().values_list("organisation_id", "vec")
    for organisation_id, vec, count in found.annotate(count=Count("*")):
        by_organisation.setdefault(organisation_id, {})[vec] = count
    return [
        DailyCount(day=day, program=spec.code, organisation_id=organisation_id, line=line, count=count)
        for organisation_id, counts in by_organisation.items()
        for line, count in fold(spec, counts).lines.items()
        if count
    ]
