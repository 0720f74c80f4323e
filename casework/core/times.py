"""Times of day and lengths of time as people say them: text in, a value out, said back in words (beyond N8). Pure."""

import re
from datetime import time

from django.utils.formats import time_format
from django.utils.translation import gettext as _

FIRST_MORNING_HOUR = 5
WORDS = dict.fromkeys(("noon", "mediodia", "mediodía"), time(12)) | dict.fromkeys(
    ("midnight", "medianoche"), time(0)
)
LONGEST_MINUTES = 24 * 60

_TIME = re.compile(r"(\d{1,2})(?:[:.h]?([0-5]\d))?\s*([ap])?m?")
_CLOCK_LENGTH = re.compile(r"(\d{1,2}):([0-5]\d)")
_WORDED_LENGTH = re.compile(
    r"(?:(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|hrs?|hours?|horas?))?\s*(?:(\d{1,4})\s*(?:m|min|minutes?|minutos?)?)?"
)
_PLAIN_LENGTH = re.compile(r"\d{1,2}(?:[.,]\d{1,2})?")


def read_time(text, after=None):
    """Return the `time` that `text` says ("8", "8:30", "830", "1p", "13:15", "noon"), or None when it says none.

    Without a.m. or p.m., 5 to 11 are in the morning and 12 to 4 in the afternoon, as at work; hours of 13 and more,
    and hours with a leading zero, are those of a 24-hour clock. `after` is a time of the same shift that comes before:
    what would not follow it is read as the other half of the day if that does (8 to 5, 8 to 8), and as early morning
    if neither does (a shift from 22:00 to 6).
    """
    said = re.sub(r"\.(?=\s|m|$)|\s+(?=m)", "", text.strip().lower())
    if said in WORDS:
        return WORDS[said]
    found = _TIME.fullmatch(said)
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half:
        return time(hour % 12 + (12 if half == "p" else 0), minute) if 1 <= hour <= 12 else None
    if hour > 23:
        return None
    if hour > 12 or found[1].startswith("0"):
        return time(hour, minute)
    early, late = time(hour % 12, minute), time(hour % 12 + 12, minute)
    usual = early if FIRST_MORNING_HOUR <= hour < 12 else late
    if after is None or usual > after:
        return usual
    return late if late > after else early


def read_minutes(text):
    """Return the minutes of a length of time ("2", "1.5", "1:30", "2h", "90 min", "1 h 30"), or None.

    A bare number is hours. More than a day is no length of one session.
    """
    said = text.strip().lower()
    if found := _CLOCK_LENGTH.fullmatch(said):
        minutes = int(found[1]) * 60 + int(found[2])
    elif _PLAIN_LENGTH.fullmatch(said):
        minutes = round(float(said.replace(",", ".")) * 60)
    elif said and (found := _WORDED_LENGTH.fullmatch(said)):
        minutes = round(float((found[1] or "0").replace(",", ".")) * 60) + int(found[2] or 0)
    else:
        return None
    return minutes if minutes <= LONGEST_MINUTES else None


def time_words(value):
    """Return a time as a box holds it and as it is said back: "8 a.m.", "1:15 p.m."; "" for None."""
    return time_format(value, "TIME_FORMAT") if value else ""


def length_words(minutes):
    """Return a length of time in words: "1 h 30 min", "2 h", "45 min"; "" for 0."""
    hours, rest = divmod(minutes, 60)
    parts = [_("%(n)s h") % {"n": hours}] if hours else []
    if rest:
        parts.append(_("%(n)s min") % {"n": rest})
    return " ".join(parts)
