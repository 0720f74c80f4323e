"""A calendar file (.ics) of one event, as RFC 5545 has it: folded lines, escaped texts, times in UTC. Pure.

The same `uid` with a higher `sequence` replaces what a calendar has; a cancelled event is taken out of it.
"""

from datetime import UTC, timedelta

LINE_OCTETS = 75
CONTENT_TYPE = "text/calendar; charset=utf-8"


def calendar_file(
    *, uid, starts_at, minutes, summary, location, description, changed_at, sequence=0, is_cancelled=False
):
    """Return the text of the file. `starts_at` and `changed_at` are aware datetimes, `sequence` counts changes."""
    ends_at = starts_at + timedelta(minutes=minutes)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Casework//Appointments//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{_utc(changed_at)}",
        f"LAST-MODIFIED:{_utc(changed_at)}",
        f"SEQUENCE:{sequence}",
        f"STATUS:{'CANCELLED' if is_cancelled else 'CONFIRMED'}",
        f"DTSTART:{_utc(starts_at)}",
        f"DTEND:{_utc(ends_at)}",
        f"SUMMARY:{_escaped(summary)}",
        f"LOCATION:{_escaped(location)}",
        f"DESCRIPTION:{_escaped(description)}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _utc(moment):
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text):
    """A text value: a backslash before backslash, semicolon and comma; line breaks as \\n; no other control sign."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(letter for letter in text if letter in "\n\t" or letter.isprintable())
    return text.replace("\n", "\\n")


def _folded(line):
    """The line in pieces of at most 75 octets, never inside a letter; each further one begins with a space."""
    pieces, piece, room = [], "", LINE_OCTETS
    for letter in line:
        octets = len(letter.encode())
        if octets > room:
            pieces.append(piece)
            piece, room = "", LINE_OCTETS - 1
        piece += letter
        room -= octets
    return "\r\n ".join([*pieces, piece])
