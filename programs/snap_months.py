"""Whether SNAP was active in each month in which services were given, as far as IES says (`domain.md` R35)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Severity

_SOURCE = Citation("89 Ill. Adm. Code 121.160")


@dataclass(frozen=True)
class Benefits:
    """What IES says of a person, as of a day: SNAP from a day through a day, both inclusive and each known or not,
    whether it is active, and whether TANF is received."""

    as_of: date
    snap_active: bool
    snap_from: date | None = None
    snap_through: date | None = None
    tanf: bool = False


def inactive_months(benefits: Benefits, spans: Iterable[tuple[date, date | None]], today: date) -> list[date]:
    """Return the first days of the months in which services were given and SNAP was active on no day, oldest first.

    `spans` are first and last day of each service, both inclusive; one without a last day goes on until `today`.
    Months after the one that IES speaks of are left out: it may only be late (`domain.md` R34, R35).
    """
    last = min(today, benefits.as_of)
    given = {month for first, until in spans for month in _months(first, min(until or last, last))}
    return sorted(month for month in given if not _is_active(benefits, month))


def benefit_findings(
    benefits: Benefits, spans: Iterable[tuple[date, date | None]], today: date
) -> tuple[Finding, ...]:
    """Return what is doubtful about giving services: months without SNAP, and TANF. Warnings, for IES may be late."""
    found = []
    if months := inactive_months(benefits, spans, today):
        dates = {f"month {number}": month for number, month in enumerate(months, start=1)}
        text = _(
            "SNAP must be active in every month in which services are given. IES shows months without it."
        )
        found.append(Finding("snap_not_active", text, dates, _SOURCE, Severity.WARNING))
    if benefits.tanf:
        text = _("IES shows that the customer receives TANF: SNAP E&T serves people who do not.")
        found.append(Finding("receives_tanf", text, {"as of": benefits.as_of}, _SOURCE, Severity.WARNING))
    return tuple(found)


def _months(first, last):
    month = first.replace(day=1)
    while month <= last:
        yield month
        month += relativedelta(months=1)


def _is_active(benefits, month):
    end = month + relativedelta(months=1, days=-1)
    began = benefits.snap_from is None or benefits.snap_from <= end
    if benefits.snap_through is not None:
        return began and benefits.snap_through >= month
    return began and (benefits.snap_active or month < benefits.as_of.replace(day=1))
