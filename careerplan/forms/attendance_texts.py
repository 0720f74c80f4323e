"""A day of attendance as text boxes hold it: a row into texts, texts into an entry. By field, or as one mark."""

import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careerplan.enums import Presence
from careerplan.queries import hours_text
from careerplan.queries.attendance import CLOCK_FIELDS, entry_of
from casework.core.times import read_minutes, read_time, time_words
from programs.attendance import DayEntry
from programs.types import AttendanceStyle

FIELDS = {
    AttendanceStyle.CLOCK_LUNCH: (*CLOCK_FIELDS, "absent", "good_cause"),
    AttendanceStyle.CLOCK: ("check_in", "check_out", "absent", "good_cause"),
    AttendanceStyle.ABSENT_MAKEUP: ("hours", "absent", "good_cause", "make_up"),
}
"""What is asked of a day in each style (C25). Good cause is for staff to find."""
BOXES = ("absent", "good_cause")
LABELS = {
    "check_in": gettext_lazy("Check In"),
    "lunch_start": gettext_lazy("Lunch Start"),
    "lunch_end": gettext_lazy("Lunch End"),
    "check_out": gettext_lazy("Check Out"),
    "hours": gettext_lazy("Hours attended"),
    "absent": gettext_lazy("Absent"),
    "good_cause": gettext_lazy("Good cause"),
    "make_up": gettext_lazy("Make-up Session"),
}
TICKED = "on"
_AWAY = (Presence.ABSENT, Presence.EXCUSED, Presence.MADE_UP)
_MARKS = {"P": Presence.PRESENT, "A": Presence.ABSENT, "E": Presence.EXCUSED, "M": Presence.MADE_UP}
_MARK = re.compile(r"([PAEM])\b\s*(.*)", re.IGNORECASE)
_SPAN = re.compile(r"(.+?)\s*[-–]\s*(.*)")


def texts_of(row, fields):
    """{field: text} of an AttendanceDay, or of None; a ticked box is "on"."""
    if row is None:
        return dict.fromkeys(fields, "")
    found = {name: time_words(getattr(row, name)) for name in CLOCK_FIELDS} | {
        "hours": hours_text(row.hours) if row.presence == Presence.PRESENT else "",
        "absent": TICKED if row.presence in _AWAY else "",
        "good_cause": TICKED if row.presence == Presence.EXCUSED else "",
        "make_up": f"{row.make_up_minutes // 60}:{row.make_up_minutes % 60:02}"
        if row.make_up_minutes
        else "",
    }
    return {name: found[name] for name in fields}


def read_texts(texts):
    """(DayEntry or None for a blank day, {field: problem}) of the {field: text} typed for one day."""
    given = {name: text for name, text in texts.items() if text}
    if not given:
        return None, {}
    times, problems = _read_times(given)
    minutes = {name: read_minutes(given[name]) for name in ("hours", "make_up") if name in given}
    for name, value in minutes.items():
        if value is None:
            problems[name] = _("Enter %(label)s like 2, 1.5 or 1:30, at most 24 hours") % {
                "label": LABELS[name]
            }
    if problems:
        return None, problems
    entry = DayEntry(
        presence=_presence(given),
        given_hours=_hours(minutes.get("hours")),
        make_up_minutes=minutes.get("make_up", 0),
        **times,
    )
    return entry, {}


def mark_of(row):
    """An AttendanceDay as the one text of a group grid: "6.5", "A", "M 1:30", "08:00-12:00 12:30-16:30"."""
    entry = entry_of(row)
    if entry is None:
        return ""
    if entry.check_in:
        spans = f"{entry.check_in:%H:%M}-"
        if entry.lunch_start:
            spans += f"{entry.lunch_start:%H:%M} {entry.lunch_end:%H:%M}-"
        return spans + (f"{entry.check_out:%H:%M}" if entry.check_out else "")
    if entry.presence == Presence.PRESENT:
        return hours_text(row.hours) if row.hours else "P"
    letter = next(letter for letter, presence in _MARKS.items() if presence == entry.presence)
    minutes = entry.make_up_minutes
    return f"{letter} {minutes // 60}:{minutes % 60:02}" if minutes else letter


def read_mark(text, full_day):
    """(DayEntry or None for a blank cell, problem or "") of the text of a cell.

    P, A, E and M are present, absent, excused and made up; a number or a length is hours; "8-4:30" and
    "8-12 12:30-4:30" are clock times. `full_day` is the hours (Decimal or None) of P, and of M without a length.
    """
    text = text.strip()
    if not text:
        return None, ""
    if found := _MARK.fullmatch(text):
        presence, rest = _MARKS[found[1].upper()], found[2]
        minutes = read_minutes(rest) if rest else round((full_day or 0) * 60)
        if minutes is not None and (not rest or presence == Presence.MADE_UP):
            return _marked(presence, minutes), ""
    elif (minutes := read_minutes(text)) is not None:
        return DayEntry(given_hours=_hours(minutes)), ""
    elif times := _read_spans(text):
        return DayEntry(**times), ""
    return None, _("Type P, A, E or M, hours like 6.5, or times like 8-4:30.")


def _marked(presence, minutes):
    if presence == Presence.PRESENT:
        return DayEntry(given_hours=_hours(minutes))
    return DayEntry(presence=presence, make_up_minutes=minutes if presence == Presence.MADE_UP else 0)


def _read_times(given):
    times, problems, after = {}, {}, None
    for name in CLOCK_FIELDS:
        if name not in given:
            continue
        value = read_time(given[name], after)
        if value is None:
            problems[name] = _("Enter %(label)s as a time, like 8, 8:30 or 1p") % {"label": LABELS[name]}
        times[name] = after = value or after
    return times, problems


def _read_spans(text):
    """The four times of "8-12 12:30-4:30" or "8-4:30"; "8-" leaves the check-out open. None when it says no times."""
    parts = [_SPAN.fullmatch(part.strip()) for part in re.split(r"[,;]|(?<=\d)\s+(?=\d)", text)]
    if not 1 <= len(parts) <= 2 or not all(parts):
        return None
    given = [side for part in parts for side in part.groups()]
    names = CLOCK_FIELDS if len(parts) == 2 else ("check_in", "check_out")
    times, problems = _read_times({name: side for name, side in zip(names, given, strict=True) if side})
    return None if problems or "check_in" not in times else times


def _presence(given):
    if "make_up" in given:
        return Presence.MADE_UP
    if "good_cause" in given:
        return Presence.EXCUSED
    return Presence.ABSENT if "absent" in given else Presence.PRESENT


def _hours(minutes):
    if minutes is None:
        return None
    return (Decimal(minutes) / 60).quantize(Decimal("0.01"), ROUND_HALF_UP)
