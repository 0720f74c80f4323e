"""Attendance by the rules R25, R26 and R41: the tables staff can read."""

import csv
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.attendance import (
    DayEntry,
    days_of,
    hours_of,
    missed_days,
    more_than_planned,
    overlaps,
    total_of,
    week_of,
    weeks_of,
    why_closed,
)

HERE = Path(__file__).parent


def table(name):
    with (HERE / f"attendance_{name}.csv").open(encoding="utf-8") as lines:
        return [pytest.param(row, id=row["case"]) for row in csv.DictReader(lines)]


def day(text):
    return date.fromisoformat(text) if text else None


def days(text):
    return [day(part) for part in text.split()]


def at(text):
    return time.fromisoformat(text) if text else None


@pytest.mark.parametrize("row", table("weeks"))
def test_weeks_of_a_service(row):
    assert list(weeks_of(day(row["start"]), day(row["due"]))) == days(row["weeks"])


@pytest.mark.parametrize("row", table("days"))
def test_days_that_are_closed(row):
    found = why_closed(
        day(row["day"]), starts_on=day(row["start"]), ends_on=day(row["due"]), today=day(row["today"])
    )
    assert (found.code if found else "") == row["closed"]
    assert found is None or (found.blocks and found.dates and found.citation)


@pytest.mark.parametrize("row", table("hours"))
def test_hours_of_a_day(row):
    entry = DayEntry(
        presence=row["presence"],
        check_in=at(row["in"]),
        lunch_start=at(row["lunch_start"]),
        lunch_end=at(row["lunch_end"]),
        check_out=at(row["out"]),
        given_hours=Decimal(row["given"]) if row["given"] else None,
        make_up_minutes=int(row["make_up"] or 0),
    )
    hours, findings = hours_of(entry, overnight=row["overnight"] == "yes")
    assert [found.code for found in findings] == ([row["finding"]] if row["finding"] else [])
    assert hours == Decimal(row["hours"])
    assert all(found.text and found.citation for found in findings)


def test_a_shift_that_goes_back_names_only_the_times_that_were_given():
    shift = {"presence": "present", "check_in": time(17), "check_out": time(8)}
    lunch = {"lunch_start": time(12), "lunch_end": time(12, 30)}
    assert [found.text for found in hours_of(DayEntry(**shift))[1]] == ["Check Out must come after Check In."]
    assert "Lunch Start" in hours_of(DayEntry(**shift, **lunch))[1][0].text


@pytest.mark.parametrize("row", table("missed"))
def test_missed_class_days(row):
    found = missed_days(days(row["missed"]), day(row["as_of"]))
    assert (found is not None) == bool(row["flag"])
    if found:
        named = [value for name, value in found.dates.items() if name.startswith("missed")]
        assert named == days(row["flag"]) and found.dates["clears"] == day(row["clears"])
        assert not found.blocks and str(len(named)) in found.text
        assert missed_days(days(row["missed"]), found.dates["clears"]) is None
        assert missed_days(days(row["missed"]), found.dates["clears"] - timedelta(days=1))


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_week_runs_from_sunday_to_saturday(some_day):
    week = days_of(week_of(some_day))
    assert some_day in week and len(week) == 7
    assert week[0].strftime("%A") == "Sunday" and week[-1].strftime("%A") == "Saturday"


@given(st.times(), st.times(), st.times(), st.times(), st.booleans())
def test_hours_lie_between_none_and_a_day_whatever_is_typed(check_in, start, end, out, overnight):
    entry = DayEntry(check_in=check_in, lunch_start=start, lunch_end=end, check_out=out)
    hours, findings = hours_of(entry, overnight=overnight)
    assert 0 <= hours <= 24
    assert hours == 0 or not any(found.blocks for found in findings)


def test_two_places_at_once():
    def shift(start, end):
        return DayEntry(check_in=at(start), check_out=at(end))

    assert overlaps(shift("08:00", "12:00"), shift("11:59", "13:00"))
    assert not overlaps(shift("08:00", "12:00"), shift("12:00", "13:00"))
    assert overlaps(shift("22:00", "06:00"), shift("23:00", "23:30"))
    assert not overlaps(shift("08:00", "12:00"), DayEntry(given_hours=Decimal(6)))
    assert not overlaps(shift("08:00", "12:00"), DayEntry(check_in=at("09:00")))


def test_more_hours_than_planned_is_a_warning_that_says_both():
    total = total_of([Decimal("6.5"), Decimal("5")])
    found = more_than_planned(total, Decimal(10))
    assert found.text == "11.5 hours this week, 10 planned." and not found.blocks
    assert more_than_planned(total, Decimal("11.5")) is None
    assert more_than_planned(total, None) is None
