"""Times of day and lengths of time as people say them."""

import csv
from datetime import time
from pathlib import Path

import pytest
from django.utils import translation

from casework.core.times import length_words, read_minutes, read_time, time_words

HERE = Path(__file__).parent


def rows(name):
    with (HERE / name).open() as lines:
        return [
            pytest.param(row, id=f"{row['typed']}|{row.get('after', '')}") for row in csv.DictReader(lines)
        ]


@pytest.mark.parametrize("row", rows("times.csv"))
def test_a_time_is_read_as_people_say_it(row):
    after = time.fromisoformat(row["after"]) if row["after"] else None
    expected = time.fromisoformat(row["time"]) if row["time"] else None
    assert read_time(row["typed"], after) == expected


@pytest.mark.parametrize("row", rows("lengths.csv"))
def test_a_length_is_read_as_people_say_it(row):
    assert read_minutes(row["typed"]) == (int(row["minutes"]) if row["minutes"] else None)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("value", [time(0), time(0, 5), time(8), time(12), time(13, 15), time(23, 59)])
def test_what_is_said_back_is_read_as_the_same_time(value, language):
    with translation.override(language):
        assert read_time(time_words(value)) == value


def test_lengths_in_words():
    assert [length_words(minutes) for minutes in (0, 45, 60, 90)] == ["", "45 min", "1 h", "1 h 30 min"]
    assert time_words(None) == ""
