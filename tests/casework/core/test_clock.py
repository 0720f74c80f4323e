"""The one clock: Illinois dates, aware moments, frozen in tests."""

from datetime import UTC, date, datetime, timedelta

import pytest

from casework.core import clock


def test_today_is_the_date_in_illinois_not_in_utc():
    with clock.frozen(datetime(2026, 3, 10, 4, 30, tzinfo=UTC)):
        assert clock.today() == date(2026, 3, 9)
    with clock.frozen(datetime(2026, 3, 10, 5, 0, tzinfo=UTC)):
        assert clock.today() == date(2026, 3, 10)


@pytest.mark.parametrize("day", [date(2026, 3, 8), date(2026, 11, 1), date(2026, 7, 4)])
def test_frozen_at_a_date_is_noon_of_that_date(day):
    with clock.frozen(day) as moment:
        assert clock.today() == day
        assert clock.now() == moment
        assert moment.astimezone(clock.CHICAGO).hour == 12


def test_now_is_aware_and_in_utc():
    assert clock.now().utcoffset() == timedelta(0)


def test_the_hour_that_comes_twice_keeps_its_date():
    first = datetime(2026, 11, 1, 1, 30, tzinfo=clock.CHICAGO)
    second = first.replace(fold=1)
    assert clock.local_date(first) == clock.local_date(second) == date(2026, 11, 1)
    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=1)


def test_naive_moments_are_refused():
    naive = datetime(2026, 3, 10, 4, 30)  # noqa: DTZ001  (the mistake under test)
    with pytest.raises(ValueError, match="time zone"):
        clock.local_date(naive)
    with pytest.raises(ValueError, match="aware"), clock.frozen(naive):
        pass


def test_frozen_gives_the_clock_back_after_an_error():
    with pytest.raises(RuntimeError), clock.frozen(date(2020, 1, 1)):
        raise RuntimeError
    assert clock.today().year > 2020


def test_set_clock_until_none():
    clock.set_clock(lambda: datetime(2030, 1, 1, tzinfo=UTC))
    assert clock.today() == date(2029, 12, 31)
    clock.set_clock(None)
    assert clock.today() != date(2029, 12, 31)


FRIDAY = date(2026, 11, 20)
SATURDAY = date(2026, 11, 21)
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(("day", "expected"), [(FRIDAY, FRIDAY), (SATURDAY, MONDAY), (MONDAY, MONDAY)])
def test_next_business_day(day, expected):
    assert clock.next_business_day(day) == expected


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (FRIDAY, 0, FRIDAY),
        (SATURDAY, 0, MONDAY),
        (FRIDAY, 1, MONDAY),
        (SATURDAY, 1, MONDAY),
        (MONDAY, 5, date(2026, 11, 30)),
        (FRIDAY, 10, date(2026, 12, 4)),
    ],
)
def test_add_business_days(day, count, expected):
    assert clock.add_business_days(day, count) == expected


def test_business_days_are_not_counted_backwards():
    with pytest.raises(ValueError, match="forwards"):
        clock.add_business_days(FRIDAY, -1)
