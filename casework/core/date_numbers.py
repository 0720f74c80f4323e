"""Dates written in numbers: the possible orders of year, month and day, and the year meant. Pure functions."""

import calendar
import datetime
import re
from dataclasses import dataclass

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

FIRST_YEAR, LAST_YEAR = 1900, 2100
FAR_DAYS = 150

_GROUPS = re.compile(r"(\d{1,4})([\s./-])(\d{1,2})(?:\2(\d{1,2}|\d{4}))?")
_YEAR_FIRST = re.compile(r"(\d{4})([\s./-])(\d{1,2})\2(\d{1,2})(?:t[\d:.]+z?)?")
_SPLITS = {
    8: ((2, 2, 4),),
    7: ((1, 2, 4), (2, 1, 4)),
    6: ((2, 2, 2),),
    5: ((1, 2, 2), (2, 1, 2)),
    4: ((2, 2, 0),),
}


@dataclass(frozen=True)
class Parts:
    """A year as written ("" for none, two or four digits), a month and a day. Nothing is checked yet."""

    year: str
    month: int
    day: int

    @property
    def is_possible(self):
        """True when some year has this month and day."""
        return 1 <= self.month <= 12 and 1 <= self.day <= calendar.monthrange(2000, self.month)[1]


def year_problem():
    """What to say about a year out of range."""
    return _("Enter a year between %(first)d and %(last)d") % {"first": FIRST_YEAR, "last": LAST_YEAR}


def possible_orders(text, *, day_first):
    """A list of `Parts` that the text can mean, best first; a text that says what is missing; or [] for no date."""
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match[1], int(match[3]), int(match[4])
        parts = Parts(year, month, day)
        return [parts] if parts.is_possible else [Parts(year, day, month)]
    if match := _GROUPS.fullmatch(text):
        return _grouped(match[1], match[2], match[3], match[4] or "", day_first)
    if text.isdigit():
        return _run_together(text)
    if re.fullmatch(r"\d{1,2}[/-]\d{4}", text):
        return _("Add the day, like 3/15/2026")
    return []


def _grouped(first, separator, second, third, day_first):
    """Three or two numbers with one kind of separator between them."""
    if len(first) > 2:
        return _("Add the day, like 3/15/2026") if len(first) == 4 and not third else []
    if not third and separator in " .":
        return []
    if len(third) == 1:
        return _only_possible([Parts(first, int(second), int(third))]) if int(first) > 12 else []
    month_first = Parts(third, int(first), int(second))
    day_leading = Parts(third, int(second), int(first))
    if len(third) == 2 and not month_first.is_possible:
        year_leading = Parts(first, int(second), int(third))
        orders = [year_leading, day_leading]
        return _only_possible(orders) or [month_first]
    if separator == "." or day_first:
        return _only_possible([month_first, day_leading]) or [month_first]
    if month_first.is_possible:
        return [month_first]
    return [day_leading] if day_leading.is_possible else [month_first]


def _run_together(text):
    """Digits without separators: MMDDYYYY and its shorter forms; YYYYMMDD when the first cannot be."""
    if len(text) == 4 and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return _("Add the month and the day, like 3/15/2026")
    if len(text) <= 2:
        return _("Add the month, like 3/15")
    orders = []
    for month_length, day_length, _year_length in _SPLITS.get(len(text), ()):
        cut = month_length + day_length
        orders.append(Parts(text[cut:], int(text[:month_length]), int(text[month_length:cut])))
    in_reach = [parts for parts in _only_possible(orders) if _year_is_kept(parts)]
    if not in_reach and len(text) == 8:
        in_reach = _only_possible(
            [Parts(text[:4], int(text[4:6]), int(text[6:])), Parts(text[4:], int(text[2:4]), int(text[:2]))]
        )
        in_reach = [parts for parts in in_reach if _year_is_kept(parts)][:1]
    return in_reach or orders[:1]


def _only_possible(orders):
    """The orders that are a day of some year, without repeats."""
    return list(dict.fromkeys(parts for parts in orders if parts.is_possible))


def _year_is_kept(parts):
    return len(parts.year) != 4 or FIRST_YEAR <= int(parts.year) <= LAST_YEAR


def settle(orders, today, prefers, reading):
    """Turn possible orders into one `reading`: a date, a question between dates, or a problem."""
    if not any(parts.is_possible for parts in orders):
        return reading(problem=_impossible(orders[0]))
    if not any(_year_is_kept(parts) for parts in orders):
        return reading(problem=year_problem())
    dates, without_year = [], False
    for parts in orders:
        without_year = without_year or not parts.year
        dates += _dates(parts, today, prefers)
    dates = tuple(dict.fromkeys(dates))
    if not dates:
        return reading(problem=_impossible(orders[0]))
    if len(dates) > 1:
        return reading(candidates=dates, relative=without_year)
    return reading(date=dates[0], relative=without_year)


def _impossible(parts):
    """What to say about a day that does not exist."""
    if not 1 <= parts.month <= 12:
        return _("There is no month %(month)d. Enter the month first, like 3/15/2026") % {
            "month": parts.month
        }
    if parts.month == 2 and parts.day == 29 and parts.year:
        return _("There is no February 29 in %(year)s") % {"year": parts.year}
    return _("There is no %(month)s %(day)d") % {"month": MONTHS[parts.month], "day": parts.day}


def _dates(parts, today, prefers):
    """The dates that the parts can mean: none, one, or two to ask about."""
    if len(parts.year) == 4:
        return _existing(parts, [int(parts.year)])
    if len(parts.year) == 2:
        century = today.year - today.year % 100
        found = _existing(parts, [century + step + int(parts.year) for step in (-100, 0, 100)])
    else:
        found = _existing(parts, range(today.year - 8, today.year + 9))
    return _preferred(found, today, prefers, asks=not parts.year)


def _existing(parts, years):
    """The dates of these years that exist."""
    found = []
    for year in years:
        if 1 <= parts.month <= 12 and 1 <= parts.day <= calendar.monthrange(year, parts.month)[1]:
            found.append(datetime.date(year, parts.month, parts.day))
    return found


def _preferred(found, today, prefers, *, asks):
    """Choose among dates that differ in the year alone."""
    before = [day for day in found if day <= today]
    after = [day for day in found if day >= today]
    if prefers == "past":
        return before[-1:]
    if prefers == "future" and asks:
        return after[:1]
    closest = sorted(found, key=lambda day: abs((day - today).days))
    if asks and before and after and min((today - before[-1]).days, (after[0] - today).days) > FAR_DAYS:
        return [before[-1], after[0]]
    return closest[:1]
