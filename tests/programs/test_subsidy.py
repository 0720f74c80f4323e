"""Subsidized days and their limits: tables that program staff can read, and the projection against a simulation."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casework.core.types import Dated
from programs.plan import Window
from programs.registry import all_programs, get_program
from programs.shared.placements import NINETY_DAYS, SIX_MONTHS_CALENDAR_YEAR
from programs.subsidized_days import Away, Subsidy, breaks_of, days_between, days_of, merged, spans_of
from programs.subsidy import HORIZON, Extra, allowed_on, stand_under, window_of
from programs.subsidy_findings import sentence_of

HERE = Path(__file__).parent
DAY = timedelta(days=1)
START = date(2025, 1, 1)


def rows_of(name):
    return list(csv.DictReader((HERE / name).read_text(encoding="utf-8").splitlines()))


def day(text):
    return date.fromisoformat(text) if text else None


def placements_of(text, **more):
    """Placements as the tables write them: first..last, with "/since-back" for each time away."""
    return [_placement(number, part, more) for number, part in enumerate(text.split())]


def _placement(number, text, more):
    dates, *breaks = text.split("/")
    first, last = dates.split("..")
    away = tuple(Away(day(part[:10]), day(part[11:])) for part in breaks)
    known = {"program": "isets", "service_type": "work_experience"} | more
    return Subsidy(key=str(number), first=day(first), last=day(last), away=away, **known)


def limit_of(window, days, **more):
    return replace(
        SIX_MONTHS_CALENDAR_YEAR,
        window=Window(window),
        limit_days=Dated([(date(2021, 7, 1), days)]),
        warn_days=Dated([(date(2021, 7, 1), days)]),
        **more,
    )


@pytest.mark.parametrize(
    ("as_of", "is_over", "said"),
    [
        (
            "2026-11-22",
            False,
            "21 of 90 days used, 69 left. Through the planned end it is 2 over, from Jan 31, 2027.",
        ),
        ("2027-02-01", True, "92 of 90 days used, 0 left. 2 over the limit since Jan 31, 2027."),
    ],
)
def test_what_is_planned_over_a_limit_is_not_said_to_be_over_already(as_of, is_over, said):
    placements = placements_of("2026-11-02..2027-02-01")
    (one,) = stand_under([NINETY_DAYS], placements, [], program="isets", as_of=day(as_of))
    assert (one.is_over, sentence_of(one)) == (is_over, said)


@pytest.mark.parametrize("row", rows_of("subsidized_days.csv"), ids=lambda row: row["case"])
def test_days_of_each_placement_their_sum_and_the_distinct_days(row):
    today, placements = day(row["today"]), placements_of(row["placements"])

    each = [days_of(placement, today) for placement in placements]
    distinct = merged(span for placement in placements for span in spans_of(placement, today))

    assert each == [int(count) for count in row["each"].split()]
    assert sum(each) == int(row["sum"])
    assert days_between(distinct, date.min, date.max) == int(row["distinct"])


@pytest.mark.parametrize("row", rows_of("subsidy_limits.csv"), ids=lambda row: row["case"])
def test_where_a_person_stands_under_a_limit(row):
    limit = limit_of(row["window"], int(row["limit"]))
    extras = [Extra(limit.code, day(part[:10]), int(part.partition(":")[2])) for part in row["extra"].split()]

    (found,) = stand_under(
        [limit], placements_of(row["placements"]), extras, program="isets", as_of=day(row["today"])
    )

    assert (found.used, found.allowed) == (int(row["used"]), int(row["allowed"]))
    assert found.runs_out_on == day(row["runs_out_on"])
    assert (found.excess, found.over_since) == (int(row["excess"]), day(row["over_since"]))
    assert found.left == max(0, found.allowed - found.used)


def test_ninety_days_hold_for_each_placement_and_only_warn():
    placements = placements_of("2026-01-01..2026-03-31 2026-02-01..")

    found = stand_under([NINETY_DAYS], placements, [], program="isets", as_of=date(2026, 5, 1))

    assert [(one.key, one.used, one.runs_out_on) for one in found] == [
        ("0", 90, None),
        ("1", 90, date(2026, 5, 1)),
    ]
    assert not NINETY_DAYS.blocks


def test_a_limit_for_some_services_counts_those_of_its_own_program_alone():
    earnfare = get_program("isets").subsidy.limits["earnfare_six_months"]
    mine = placements_of("2026-07-01..2026-07-10", service_type="earnfare")
    others = placements_of("2026-08-01..2026-08-10") + placements_of(
        "2026-09-01..2026-09-10", service_type="earnfare", program="youth_apprenticeship"
    )

    (found,) = stand_under([earnfare], mine + others, [], program="isets", as_of=date(2026, 12, 1))
    (shared,) = stand_under(
        [SIX_MONTHS_CALENDAR_YEAR], mine + others, [], program="isets", as_of=date(2026, 12, 1)
    )

    assert (found.used, shared.used) == (10, 30)


def test_the_warning_comes_at_150_days_and_a_supervisors_days_move_it():
    limit, placements = SIX_MONTHS_CALENDAR_YEAR, placements_of("2026-01-01..")

    def warned(on, extras=()):
        (found,) = stand_under([limit], placements, extras, program="isets", as_of=on)
        return found.is_warned

    assert [warned(date(2026, 5, 29)), warned(date(2026, 5, 30))] == [False, True]
    assert not warned(date(2026, 5, 30), [Extra(limit.code, date(2026, 1, 1), 30)])


def test_breaks_as_the_status_history_tells_them():
    first, second = (date(2026, 3, 1), date(2026, 3, 10)), (date(2026, 5, 1), date(2026, 5, 5))
    nothing, corrected = (None, None), (date(2026, 3, 2), date(2026, 3, 10))

    assert breaks_of([nothing, first, first, second]) == (Away(*first), Away(*second))
    assert breaks_of([nothing, first, corrected]) == (Away(*corrected),)
    assert breaks_of([first, second, nothing]) == (Away(*first),)
    assert breaks_of([(first[0], None), first]) == (Away(*first),)
    assert breaks_of([first, nothing, second]) == (Away(*second),)


@pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)
def test_a_program_with_placements_has_limits_and_one_without_has_none(spec):
    assert bool(spec.subsidy) == any(row.worksite for row in spec.catalogue)


offsets = st.integers(min_value=0, max_value=900)
aways = st.lists(st.tuples(offsets, st.integers(1, 40)), max_size=2)


@st.composite
def subsidies(draw):
    found = []
    for number in range(draw(st.integers(0, 4))):
        first = START + timedelta(days=draw(offsets))
        length = draw(st.none() | st.integers(0, 500))
        away = tuple(
            Away(first + timedelta(days=since), first + timedelta(days=since + days))
            for since, days in draw(aways)
        )
        last = None if length is None else first + timedelta(days=length)
        known = {"program": "isets", "service_type": "work_experience"}
        found.append(Subsidy(key=str(number), first=first, last=last, away=away, **known))
    return found


def is_subsidized(placement, on):
    away = any(one.since <= on and (one.back is None or on < one.back) for one in placement.away)
    return placement.first <= on and (placement.last is None or on <= placement.last) and not away


def days_over(limit, placements, extras, end):
    """The days up to `end` on which more is used than allowed, day by day, as a clerk would count."""
    counts, over = [], []
    for number in range((end - START).days + 1):
        on = START + number * DAY
        if any(is_subsidized(placement, on) for placement in placements):
            counts.append(on)
            first = window_of(limit.window, on).first
            if sum(first <= counted for counted in counts) > allowed_on(limit, extras, on):
                over.append(on)
    return over


def day_before_it_runs_out(over, today):
    """The day before the unbroken run of days over the limit that holds `today` or comes next; None without one."""
    first = next((on for on in over if on >= today), None)
    while first and first - DAY in over:
        first -= DAY
    return first and first - DAY


@settings(max_examples=60, deadline=None)
@given(
    placements=subsidies(),
    window=st.sampled_from(list(Window)),
    limit_days=st.integers(1, 200),
    today=st.integers(0, 700),
    extra=st.tuples(st.integers(0, 3), st.integers(0, 30)),
)
def test_the_projection_is_what_a_day_by_day_simulation_finds(placements, window, limit_days, today, extra):
    limit, as_of = limit_of(window, limit_days), START + timedelta(days=today)
    starts = window_of(window, START + timedelta(days=extra[0] * 200)).first
    extras = [Extra(limit.code, starts, extra[1])]
    planned = [replace(placement, last=placement.last or as_of) for placement in placements]

    (found,) = stand_under([limit], placements, extras, program="isets", as_of=as_of)
    as_planned = days_over(limit, planned, extras, START + timedelta(days=1_500))

    going_on = days_over(limit, placements, extras, as_of + HORIZON)
    assert found.runs_out_on == day_before_it_runs_out(going_on, as_of)
    assert found.excess == len(as_planned)
    assert found.over_since == next(iter(as_planned), None)


@settings(max_examples=60, deadline=None)
@given(placements=subsidies(), today=offsets)
def test_distinct_days_are_those_on_which_any_placement_is_subsidized(placements, today):
    as_of = START + timedelta(days=today)

    distinct = merged(span for placement in placements for span in spans_of(placement, as_of))
    counted = sum(
        any(is_subsidized(placement, START + number * DAY) for placement in placements)
        for number in range(today + 1)
    )

    assert days_between(distinct, date.min, date.max) == counted
