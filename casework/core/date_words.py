"""Dates as people say them: text in; a date, a question or a problem out (N8). English and Spanish; pure."""

import datetime
import re
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext as _

from casework.core import date_numbers
from casework.core.date_numbers import FIRST_YEAR, LAST_YEAR, Parts

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january ene enero",
            "feb february febrero",
            "mar march marzo",
            "apr april abr abril",
            "may mayo",
            "jun june junio",
            "jul july julio",
            "aug august ago agosto",
            "sep sept september set septiembre setiembre",
            "oct october octubre",
            "nov november noviembre",
            "dec december dic diciembre",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "mon monday lun lunes",
            "tue tues tuesday martes",
            "wed weds wednesday mie mié miercoles miércoles",
            "thu thur thurs thursday jue jueves",
            "fri friday vie viernes",
            "sat saturday sab sáb sabado sábado",
            "sun sunday dom domingo",
        )
    )
    for name in names.split()
}
_NEAR_DAYS = {
    "today": 0,
    "tod": 0,
    "t": 0,
    "now": 0,
    "hoy": 0,
    "yesterday": -1,
    "y": -1,
    "ayer": -1,
    "tomorrow": 1,
    "tom": 1,
}
_NEAR_DAYS |= {"mañana": 1, "manana": 1}
_UNITS = {
    "": "days",
    "d": "days",
    "day": "days",
    "w": "weeks",
    "week": "weeks",
    "wk": "weeks",
    "m": "months",
    "mo": "months",
}
_UNITS |= {"month": "months", "y": "years", "yr": "years", "year": "years"}

_OFFSET = re.compile(r"([+-])\s*(\d{1,4})\s*(days?|d|weeks?|wks?|w|months?|mo|m|years?|yrs?|y)?")
_AGO = re.compile(r"(\d{1,4}) (days?|weeks?|wks?|months?|years?|yrs?) ago")
_IN = re.compile(r"in (\d{1,4}) (days?|weeks?|wks?|months?|years?|yrs?)")
_LAST_NEXT = re.compile(r"(last|next|this|past) ([a-zéá]+)")


@dataclass(frozen=True)
class Reading:
    """What a text says: exactly one of `date`, `candidates` (ask which) or `problem` (say what is wrong) is filled.

    `relative` is True when the answer depends on today ("today", "+30", "Mar 3").
    An empty text reads as nothing: all three are empty.
    """

    date: datetime.date | None = None
    candidates: tuple[datetime.date, ...] = ()
    problem: str = ""
    relative: bool = False


def read_date(text, *, today, prefers="near", day_first=False):
    """Read `text` as a date. Returns a `Reading`; raises nothing.

    `prefers` settles two-digit and missing years: "past" never lies after today (a birth date), "near" is the one
    closest to today, "future" is, without a year, today or later (a due date). `day_first` is True where people
    write 3/4 for April 3 (the Spanish interface): such a date is then asked about, as the forms here are American.

    Rules: slashes and dashes are month, day, year; a four-digit year first is year, month, day; a date with only one
    possible order is taken. Asked: dots with two small numbers (European habit), 26-03-04, 1112023, and a date without
    a year that is more than five months away on both sides when `prefers` is "near".
    """
    cleaned = _clean(text)
    if not cleaned:
        return Reading()
    return _relative(cleaned, today, prefers) or _written(cleaned, today, prefers, day_first) or _unreadable()


def _clean(text):
    """Lower case, single spaces, no commas, ordinals or leading weekday."""
    cleaned = re.sub(r"[\s,]+", " ", str(text or "").strip().lower().replace("–", "-"))
    cleaned = re.sub(r"\b(\d{1,2})(st|nd|rd|th|º|°)\b", r"\1", cleaned)
    cleaned = re.sub(r"\b(del?|of|the|el)\b ?", "", cleaned).strip()
    head, _space, rest = cleaned.partition(" ")
    if head.rstrip(".") in WEEKDAYS and re.search(r"\d", rest):
        return rest
    return cleaned


def _unreadable():
    return Reading(problem=_("Enter a date like 3/15/2026, Mar 15 2026 or yesterday"))


def _relative(text, today, prefers):
    """A Reading for words that count from today, or None."""
    if text in _NEAR_DAYS:
        return Reading(today + datetime.timedelta(days=_NEAR_DAYS[text]), relative=True)
    if text in ("eom", "end month", "end this month"):
        return Reading(today + relativedelta(day=31), relative=True)
    if text in ("eoy", "end year"):
        return Reading(today.replace(month=12, day=31), relative=True)
    if text in ("bom", "som"):
        return Reading(today.replace(day=1), relative=True)
    if match := _OFFSET.fullmatch(text):
        return _shifted(today, int(match[2]) * (1 if match[1] == "+" else -1), match[3] or "")
    if match := _AGO.fullmatch(text):
        return _shifted(today, -int(match[1]), match[2])
    if match := _IN.fullmatch(text):
        return _shifted(today, int(match[1]), match[2])
    return _weekday(text, today, prefers)


def _shifted(today, count, unit):
    """Today moved by count units; a Reading with a problem beyond the years we keep."""
    singular = unit if unit in _UNITS else unit.removesuffix("s")
    try:
        moved = today + relativedelta(**{_UNITS[singular]: count})
    except (ValueError, OverflowError):
        return _unreadable()
    if not FIRST_YEAR <= moved.year <= LAST_YEAR:
        return Reading(problem=date_numbers.year_problem())
    return Reading(moved, relative=True)


def _weekday(text, today, prefers):
    """A Reading for "fri", "last fri", "next fri", or None.

    "last" is the latest one before today. "next" is asked about when that weekday is still to come this week,
    because half the people mean the one after it.
    """
    which, name = "", text.rstrip(".")
    if match := _LAST_NEXT.fullmatch(name):
        which, name = match[1], match[2]
    if name not in WEEKDAYS:
        return None
    ahead = (WEEKDAYS[name] - today.weekday()) % 7
    coming = today + datetime.timedelta(days=ahead)
    week = datetime.timedelta(days=7)
    if which in ("last", "past"):
        return Reading(coming - week, relative=True)
    if which == "next":
        if ahead == 0:
            return Reading(coming + week, relative=True)
        if coming.weekday() > today.weekday():
            return Reading(candidates=(coming, coming + week), relative=True)
        return Reading(coming, relative=True)
    if prefers == "past" and ahead:
        return Reading(coming - week, relative=True)
    if prefers == "near" and ahead > 3 and not which:
        return Reading(coming - week, relative=True)
    return Reading(coming, relative=True)


def _written(text, today, prefers, day_first):
    """A Reading for a date written out, or None when the text is no date at all."""
    named = _with_month_name(text)
    if isinstance(named, Reading):
        return named
    if named:
        return date_numbers.settle([named], today, prefers, Reading)
    orders = date_numbers.possible_orders(text, day_first=day_first)
    if isinstance(orders, str):
        return Reading(problem=orders)
    return date_numbers.settle(orders, today, prefers, Reading) if orders else None


def _with_month_name(text):
    """Parts of a date whose month is a word, a Reading with a problem when the day is missing, or None."""
    tokens = [token for token in re.split(r"[\s./-]+|(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", text) if token]
    names = [token for token in tokens if token in MONTHS]
    numbers = [token for token in tokens if token.isdigit()]
    if len(names) != 1 or len(names) + len(numbers) != len(tokens):
        return None
    month = MONTHS[names[0]]
    if not numbers or (len(numbers) == 1 and len(numbers[0]) == 4):
        return Reading(problem=_("Add the day, like Mar 15 2026"))
    if len(numbers) > 2:
        return None
    if len(numbers) == 2 and len(numbers[0]) == 4:
        numbers.reverse()
    year = numbers[1] if len(numbers) == 2 else ""
    if len(numbers[0]) > 2 or len(year) not in (0, 2, 4):
        return None
    return Parts(year, month, int(numbers[0]))
