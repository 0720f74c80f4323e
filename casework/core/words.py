"""Values in the words that people read: dates, distances in time, phone numbers, masked numbers. Pure functions."""

import datetime
import re

from django.utils import dateformat, formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from casework.core import clock

DASH = "–"


def as_date(value):
    """The date of a date, or of a datetime in the time zone of the office."""
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value


def short_date(value):
    """Mar 3, 2026. A dash for None."""
    if not value:
        return DASH
    return dateformat.format(as_date(value), pgettext("short date", "M j, Y"))


def long_date(value):
    """Tuesday, March 3, 2026. A dash for None."""
    if not value:
        return DASH
    return dateformat.format(as_date(value), pgettext("long date", "l, F j, Y"))


def full_date(value):
    """March 3, 2026. A dash for None."""
    if not value:
        return DASH
    return dateformat.format(as_date(value), pgettext("full date", "F j, Y"))


def clock_time(value):
    """10:42 a.m., in the time zone of the office."""
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    return formats.time_format(local, "TIME_FORMAT")


def date_time(value):
    """Mar 3, 2026, 10:42 a.m. A dash for None."""
    return f"{short_date(value)}, {clock_time(value)}" if value else DASH


def ago(value):
    """How far a date lies from today: today, yesterday, 12 days ago, in 3 days. A dash for None."""
    if not value:
        return DASH
    days = (clock.today() - as_date(value)).days
    near = {0: _("today"), 1: _("yesterday"), -1: _("tomorrow")}
    if days in near:
        return near[days]
    if days > 0:
        return ngettext("%(n)s day ago", "%(n)s days ago", days) % {"n": days}
    return ngettext("in %(n)s day", "in %(n)s days", -days) % {"n": -days}


def phone(value):
    """(217) 555-0143 from ten digits, with or without a leading 1; anything else as it is. A dash for nothing."""
    if not value:
        return DASH
    digits = re.sub(r"\D", "", str(value)).removeprefix("1")
    if len(digits) != 10:
        return str(value)
    return f"({digits[:3]}) {digits[3:6]}-{digits[6:]}"


def last_four(value):
    """•••• 1234 from a number or its last four digits: never more than four are shown. A dash for nothing."""
    digits = re.sub(r"\D", "", str(value or ""))
    return f"•••• {digits[-4:]}" if digits else DASH


def money(value):
    """US dollars as people write them: $125, $1,250.50. A dash for None."""
    if value is None:
        return DASH
    text = f"${value:,.2f}"
    return text.removesuffix(".00")
