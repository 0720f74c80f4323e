"""Limits on money for support services: what a payment would use, and what passes a limit (domain.md 1.5).

Pure: facts and a date in, answers with their numbers out. A limit is never a hard stop: more needs a supervisor.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from casework.core.types import Citation, Finding, Period, Severity
from programs.plan import Cap, CostPolicy, Window

_YEAR = Period(years=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Payment:
    """A payment as caps see it: the catalogue code of its service, its subtype or "", its day, US dollars in all."""

    category: str
    subtype: str
    paid_on: date
    amount: Decimal


@dataclass(frozen=True)
class CapUse:
    """What a payment does to one cap: US dollars, between two days that both count (None: without end).

    `used` is what other payments in the window took, `amount` the payment's own.
    """

    cap: Cap
    limit: Decimal
    used: Decimal
    amount: Decimal
    starts_on: date | None
    ends_on: date | None

    @property
    def left(self) -> Decimal:
        """What is left before the payment; never below 0."""
        return max(self.limit - self.used, Decimal(0))

    @property
    def over(self) -> Decimal:
        """How much of the payment is above the limit: all of it where the limit was passed before, 0 within it."""
        return max(self.amount - self.left, Decimal(0))


def cap_uses(policy: CostPolicy, payment: Payment, others: Iterable[Payment]) -> tuple[CapUse, ...]:
    """Return what `payment` does to each cap in force on its day that covers it.

    `others` are the customer's other payments in the program that count. For "12 consecutive months" the window shown
    is the fullest that holds the payment's day, so a payment entered late is measured against later ones too.
    """
    held = tuple(others)
    uses = (_use(cap, payment, [other for other in held if covers(cap, other)]) for cap in policy.caps)
    return tuple(use for use in uses if use)


def covers(cap: Cap, payment: Payment) -> bool:
    """Return whether a payment counts toward a cap."""
    return payment.category == cap.category and (not cap.subtypes or payment.subtype in cap.subtypes)


def cap_findings(uses: Iterable[CapUse]) -> tuple[Finding, ...]:
    """Return a warning for each cap that is passed: by how much, of what, and since when."""
    return tuple(_passed(use) for use in uses if use.over)


def _use(cap: Cap, payment: Payment, others: list[Payment]) -> CapUse | None:
    if not covers(cap, payment):
        return None
    try:
        limit = cap.amount.on(payment.paid_on)
    except LookupError:
        return None
    spans = [
        (sum((o.amount for o in others if _inside(o.paid_on, span)), Decimal(0)), span)
        for span in _windows(cap.window, payment.paid_on, others)
    ]
    used, (first, last) = max(spans, key=lambda entry: entry[0])
    return CapUse(cap=cap, limit=limit, used=used, amount=payment.amount, starts_on=first, ends_on=last)


def _windows(window: str, day: date, others: list[Payment]) -> list[tuple[date | None, date | None]]:
    """The windows that hold `day`: one, except for consecutive months, where each later payment ends one."""
    if window == Window.CALENDAR_YEAR:
        return [(date(day.year, 1, 1), date(day.year, 12, 31))]
    if window == Window.STATE_FISCAL_YEAR:
        year = day.year if day.month >= 7 else day.year - 1
        return [(date(year, 7, 1), date(year + 1, 6, 30))]
    if window == Window.ROLLING_YEAR:
        ends = {day, *(o.paid_on for o in others if day < o.paid_on < _YEAR.turns_on(day))}
        return [(_year_before(end), end) for end in sorted(ends)]
    return [(None, None)]


def _year_before(end: date) -> date:
    """The first day of the 12 months that end with `end`, both inclusive."""
    try:
        return end.replace(year=end.year - 1) + _DAY
    except ValueError:
        return date(end.year - 1, 3, 1)


def _inside(day: date, span: tuple[date | None, date | None]) -> bool:
    first, last = span
    return (first is None or first <= day) and (last is None or day <= last)


def _passed(use: CapUse) -> Finding:
    dates = {name: day for name, day in (("from", use.starts_on), ("to", use.ends_on)) if day}
    return Finding(
        code=f"cap_{use.cap.code}",
        text=f"{use.cap.text}. ${use.amount:,.2f} is ${use.over:,.2f} more than the ${use.left:,.2f} left",
        dates=dates,
        citation=Citation(use.cap.source),
        severity=Severity.WARNING,
    )
