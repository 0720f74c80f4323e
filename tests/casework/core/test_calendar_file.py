"""The calendar file: folding, escaping, UTC, and what replaces what."""

from datetime import datetime

from casework.core import clock
from casework.core.calendar_file import calendar_file

START = datetime(2027, 3, 15, 10, 0, tzinfo=clock.CHICAGO)


def written(**values):
    """The file of an event with plain texts unless told otherwise."""
    texts = {"summary": "Meeting", "location": "Room 2", "description": "Bring papers"}
    given = {"uid": "1@example.org", "starts_at": START, "minutes": 45, "changed_at": START} | texts | values
    return calendar_file(**given)


def unfolded(text):
    return text.replace("\r\n ", "").split("\r\n")


def test_times_are_written_in_utc_also_after_the_clocks_changed():
    assert "DTSTART:20270315T150000Z" in written()
    assert "DTEND:20270315T154500Z" in written()
    winter = written(starts_at=datetime(2027, 3, 13, 10, 0, tzinfo=clock.CHICAGO))
    assert "DTSTART:20270313T160000Z" in winter


def test_texts_are_escaped_so_that_no_line_can_be_added():
    lines = unfolded(written(summary="A; b, c\\d\r\nATTENDEE:mailto:x@example.org\x07"))
    assert "SUMMARY:A\\; b\\, c\\\\d\\nATTENDEE:mailto:x@example.org" in lines
    assert not any(line.startswith("ATTENDEE") for line in lines)


def test_lines_are_folded_at_75_octets_without_cutting_a_letter():
    text = "ñandú " * 40
    raw = written(description=text).encode()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert f"DESCRIPTION:{text}" in unfolded(raw.decode())
    assert raw.endswith(b"END:VCALENDAR\r\n")


def test_a_cancelled_event_keeps_its_uid_and_counts_up():
    text = written(sequence=3, is_cancelled=True)
    assert "STATUS:CANCELLED" in text and "SEQUENCE:3" in text and "UID:1@example.org" in text
    assert "STATUS:CONFIRMED" in written() and "SEQUENCE:0" in written()
