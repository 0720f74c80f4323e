"""The date corpus and the field that reads it."""

import csv
import datetime
from pathlib import Path

import pytest
from django import forms
from django.utils import translation

from casework.core import clock, dates
from casework.core.date_words import read_date
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm

CORPUS = list(csv.DictReader(Path(__file__).with_name("dates.csv").read_text(encoding="utf-8").splitlines()))
TODAY = datetime.date(2026, 3, 18)


def _answer(reading):
    """A reading in the words of the corpus: a date, "? a | b", "! problem" or nothing."""
    if reading.candidates:
        return "? " + " | ".join(day.isoformat() for day in reading.candidates)
    if reading.problem:
        return "! " + reading.problem
    return reading.date.isoformat() if reading.date else ""


def test_corpus_is_large_enough():
    assert len(CORPUS) >= 120


@pytest.mark.parametrize(
    "row", CORPUS, ids=lambda row: f"{row['typed']!r} {row['field_prefers']} {row['language']}"
)
def test_corpus(row):
    reading = read_date(
        row["typed"],
        today=datetime.date.fromisoformat(row["today"]),
        prefers=row["field_prefers"],
        day_first=row["language"] == "es",
    )
    if row["expected"].startswith("!"):
        assert _answer(reading).startswith(row["expected"])
    else:
        assert _answer(reading) == row["expected"]


class StartForm(CaseworkForm):
    """One date with limits."""

    started_on = DateTextField(label="Date the service started", prefers="past", latest=clock.today)


def test_cleaned_value_is_what_the_echo_said():
    with clock.frozen(TODAY):
        form = StartForm({"started_on": "last fri"})
        assert form.is_valid()
        assert form.cleaned_data["started_on"] == datetime.date(2026, 3, 13)
        assert dates.spoken("last fri", "past") == "Friday, March 13, 2026 (5 days ago)"


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("", "Enter the date the service started"),
        ("3/19/2026", "Enter today's date or an earlier one"),
        ("2/30/2026", "There is no February 30"),
        (
            "3.4.2026",
            "Do you mean March 4, 2026 or April 3, 2026? Write the month as a word, like Mar 4 2026.",
        ),
    ],
)
def test_errors_say_what_to_do(typed, error):
    with clock.frozen(TODAY):
        assert StartForm({"started_on": typed}).errors["started_on"] == [error]


def test_typed_text_stays_in_the_box_after_an_error():
    with clock.frozen(TODAY):
        assert 'value="3.4.2026"' in str(StartForm({"started_on": "3.4.2026"})["started_on"])


def test_unchanged_date_is_no_change():
    with clock.frozen(TODAY):
        form = StartForm({"started_on": "3/3/2026"}, initial={"started_on": datetime.date(2026, 3, 3)})
        assert not form.has_changed()


def test_limits_are_inclusive():
    field = DateTextField(earliest=TODAY, latest=TODAY + datetime.timedelta(days=1))
    with clock.frozen(datetime.date(2026, 1, 1)):
        assert field.clean("3/18/2026") == TODAY
        assert field.clean("3/19/2026") == TODAY + datetime.timedelta(days=1)
        with pytest.raises(forms.ValidationError, match="on or after March 18, 2026"):
            field.clean("3/17/2026")
        with pytest.raises(forms.ValidationError, match="on or before March 19, 2026"):
            field.clean("3/20/2026")


def test_spanish_reader_is_asked_about_day_and_month():
    with clock.frozen(TODAY), translation.override("es"):
        assert dates.read("3/4/2026").candidates == (datetime.date(2026, 3, 4), datetime.date(2026, 4, 3))
