"""Minimum wages by place and date, and what a placement's wages must be (seed 004:532-536, `federal.md` 7.1, 7.2).

The table is `shared/minimum_wages.csv`: a row holds from its date until the next row of the same area. What no source
establishes is marked inferred there, and only warns.
"""

import csv
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _

from casework.core.types import Citation, Dated, Finding, Severity

TABLE = Path(__file__).parent / "shared" / "minimum_wages.csv"
ADULT = 18
UNDER_18 = "state_under_18"
_APPLY = {"state": ("state",), "cook": ("state", "cook"), "chicago": ("state", "chicago")}
_SEED = Citation("004:532-536")


@dataclass(frozen=True, slots=True)
class MinimumWage:
    """One row of the table: US dollars an hour in `area` from `since`, inclusive."""

    area: str
    since: date
    dollars: Decimal
    inferred: bool
    source: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wages:
    """The four amounts of a placement, US dollars an hour."""

    minimum: Decimal
    hourly: Decimal
    subsidized: Decimal
    employer: Decimal


@cache
def wage_table() -> dict[str, Dated[MinimumWage]]:
    """Return the table: area -> its rows by date."""
    rows: dict[str, list[tuple[date, MinimumWage]]] = {}
    with TABLE.open(newline="", encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            found = MinimumWage(
                area=row["area"],
                since=date.fromisoformat(row["from"]),
                dollars=Decimal(row["dollars_an_hour"]),
                inferred=row["inferred"] == "yes",
                source=row["source"],
                note=row["note"],
            )
            rows.setdefault(found.area, []).append((found.since, found))
    return {area: Dated(dated) for area, dated in rows.items()}


def minimum_wage(area: str, day: date) -> MinimumWage | None:
    """Return the minimum wage of an adult in `area` (state, cook, chicago) on `day`: the highest that applies there.

    None before the first row of the table. Of two that are equal the local one is returned, for its note.
    """
    found = [row for name in _APPLY[area] if (row := _on(name, day))]
    return max(found, key=lambda row: (row.dollars, row.area != "state"), default=None)


def check_wages(wages: Wages, *, area: str, day: date, age: int | None = None) -> tuple[Finding, ...]:
    """Return what is wrong with the wages of a placement that starts on `day` in `area`; empty when all is well.

    The hourly wage is at least the minimum, the subsidized part at most the minimum, and both parts add up to the
    hourly wage (F367-F370). A minimum below the table's blocks, unless that row is inferred or a person under 18
    (`age` in whole years on `day`, None for unknown) is paid at least the lower minimum of the state.
    """
    findings = [*_below_the_table(wages.minimum, area, day, age)]
    if wages.hourly < wages.minimum:
        text = _("Hourly Wage for Placement must be at least the minimum wage, $%(minimum)s")
        findings.append(Finding("hourly_below_minimum", text % {"minimum": wages.minimum}, citation=_SEED))
    if wages.subsidized > wages.minimum:
        text = _("Subsidized Wage or Training Wage Match must be no more than the minimum wage, $%(minimum)s")
        findings.append(
            Finding("subsidized_above_minimum", text % {"minimum": wages.minimum}, citation=_SEED)
        )
    if wages.subsidized + wages.employer != wages.hourly:
        text = _(
            "The subsidized wage and the employer's wage must add up to the hourly wage: "
            "$%(subsidized)s and $%(employer)s make $%(sum)s, not $%(hourly)s"
        )
        values = {
            "subsidized": wages.subsidized,
            "employer": wages.employer,
            "sum": wages.subsidized + wages.employer,
            "hourly": wages.hourly,
        }
        findings.append(Finding("parts_do_not_add_up", text % values, citation=Citation("domain.md 5.5")))
    return tuple(findings)


def _below_the_table(stated, area, day, age):
    known = minimum_wage(area, day)
    if known is None:
        text = _("No minimum wage is known for that day. Check the amount with the employer.")
        yield Finding("minimum_unknown", text, {"day": day}, severity=Severity.WARNING)
        return
    if stated >= known.dollars:
        return
    since = format_date(known.since, "M j, Y")
    values = {"table": known.dollars, "stated": stated, "since": since}
    young = _on(UNDER_18, day) if age is not None and age < ADULT else None
    dates, citation = {"since": known.since}, Citation(known.source)
    if young and area == "state" and stated >= young.dollars:
        text = _("$%(stated)s is below $%(table)s: allowed under 18 for up to 650 hours a year.")
        yield Finding("minimum_under_18", text % values, dates, citation, Severity.WARNING)
    elif known.inferred:
        text = _(
            "Our table says $%(table)s since %(since)s, but that is not established. Check with the employer."
        )
        yield Finding("minimum_not_established", text % values, dates, citation, Severity.WARNING)
    else:
        text = _("The minimum wage there is $%(table)s since %(since)s. Enter that or more.")
        yield Finding("minimum_below_table", text % values, dates, citation)


def _on(area, day):
    try:
        return wage_table()[area].on(day)
    except LookupError:
        return None
