"""The plain values of the rules."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.core.types import Dated, Finding, Period, Severity


@pytest.mark.parametrize(
    ("period", "anchor", "expected"),
    [
        (Period(days=30), date(2026, 3, 1), date(2026, 3, 31)),
        (Period(days=0), date(2026, 3, 1), date(2026, 3, 1)),
        (Period(days=90), date(2022, 8, 8), date(2022, 11, 6)),
        (Period(days=270), date(2022, 8, 8), date(2023, 5, 5)),
        (Period(years=1), date(2026, 3, 1), date(2027, 3, 1)),
        (Period(years=1), date(2024, 2, 29), date(2025, 2, 28)),
        (Period(years=4), date(2024, 2, 29), date(2028, 2, 29)),
    ],
)
def test_turns_on(period, anchor, expected):
    assert period.turns_on(anchor) == expected


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(0, 900))
def test_a_period_has_not_passed_the_day_before_it_turns(anchor, years):
    turns = Period(years=years).turns_on(anchor)
    assert Period(years=years).has_passed(anchor, turns)
    if years:
        assert not Period(years=years).has_passed(anchor, date.fromordinal(turns.toordinal() - 1))
    assert (turns.year, turns.month) == (anchor.year + years, anchor.month)


@pytest.mark.parametrize("lengths", [{}, {"days": 1, "years": 1}, {"days": -1}, {"years": -1}])
def test_impossible_periods_are_refused(lengths):
    with pytest.raises(ValueError, match="days or years"):
        Period(**lengths)


WAGE = Dated([(date(2025, 1, 1), 15), (date(2024, 1, 1), 14)])


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2024, 1, 1), 14), (date(2024, 12, 31), 14), (date(2025, 1, 1), 15), (date(2040, 1, 1), 15)],
)
def test_dated_values_hold_from_their_date(day, expected):
    assert WAGE.on(day) == expected


def test_dated_values_say_when_nothing_is_known():
    with pytest.raises(LookupError, match="2024-01-01"):
        WAGE.on(date(2023, 12, 31))


def test_dated_values_know_their_next_change():
    assert WAGE.changes_after(date(2024, 6, 1)) == date(2025, 1, 1)
    assert WAGE.changes_after(date(2025, 1, 1)) is None


@pytest.mark.parametrize("thresholds", [[], [(date(2024, 1, 1), 1), (date(2024, 1, 1), 2)]])
def test_dated_values_need_distinct_starts(thresholds):
    with pytest.raises(ValueError, match="one per date"):
        Dated(thresholds)


def test_only_blocking_findings_block():
    assert Finding("no_email", "An e-mail address is needed.").blocks
    assert not Finding("late", "This is late.", severity=Severity.WARNING).blocks
