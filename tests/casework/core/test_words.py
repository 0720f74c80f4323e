"""Values in words."""

import datetime

import pytest

from casework.core import clock, words

MARCH_3 = datetime.date(2026, 3, 3)


def test_dates():
    assert words.short_date(MARCH_3) == "Mar 3, 2026"
    assert words.full_date(MARCH_3) == "March 3, 2026"
    assert words.long_date(MARCH_3) == "Tuesday, March 3, 2026"
    assert words.short_date(None) == words.long_date(None) == words.date_time(None) == "–"


def test_moments_are_told_in_the_time_of_the_office():
    midnight_in_utc = datetime.datetime(2026, 3, 4, 0, 30, tzinfo=datetime.UTC)
    assert words.short_date(midnight_in_utc) == "Mar 3, 2026"
    assert words.date_time(midnight_in_utc) == "Mar 3, 2026, 6:30 p.m."


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "today"), (-1, "yesterday"), (1, "tomorrow"), (-12, "12 days ago"), (3, "in 3 days")],
)
def test_ago(days, said):
    with clock.frozen(MARCH_3):
        assert words.ago(MARCH_3 + datetime.timedelta(days=days)) == said


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("2175550143", "(217) 555-0143"),
        ("1-217-555-0143", "(217) 555-0143"),
        ("555-0143", "555-0143"),
        ("", "–"),
        (None, "–"),
    ],
)
def test_phone(stored, shown):
    assert words.phone(stored) == shown


@pytest.mark.parametrize(
    ("stored", "shown"), [("123-45-6789", "•••• 6789"), ("0042", "•••• 0042"), ("", "–")]
)
def test_last_four_shows_no_more_than_four(stored, shown):
    assert words.last_four(stored) == shown
