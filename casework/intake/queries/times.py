"""Times in Illinois as planners publish them: a day and an hour into a moment, a series, a moment in words. Pure."""

from datetime import UTC, datetime, timedelta

from casework.core import clock
from casework.core.words import clock_time, long_date


def moment_at(day, hour):
    """The moment of `hour` (a time) on `day` in Chicago, in UTC; None for an hour that the clocks leave out on the day
    they go forward. The hour that comes twice in autumn is the first of the two."""
    local = datetime.combine(day, hour, clock.CHICAGO)
    moment = local.astimezone(UTC)
    there = moment.astimezone(clock.CHICAGO)
    return moment if there.replace(tzinfo=None) == local.replace(tzinfo=None) else None


def series_of(first, last, weekdays, begins, ends, minutes):
    """The moments of a series: on each of `weekdays` (0 is Monday) from `first` to `last`, both included, one meeting
    of `minutes` after another from `begins` to `ends` (times in Chicago). Real minutes count: on the day the clocks go
    forward there is an hour less."""
    found, day = [], first
    while day <= last:
        if day.weekday() in weekdays:
            moment = datetime.combine(day, begins, clock.CHICAGO).astimezone(UTC)
            end = datetime.combine(day, ends, clock.CHICAGO).astimezone(UTC)
            while moment + timedelta(minutes=minutes) <= end:
                found.append(moment)
                moment += timedelta(minutes=minutes)
        day += timedelta(days=1)
    return found


def end_of(slot):
    """The moment at which the time `slot` ends."""
    return slot.starts_at + timedelta(minutes=slot.minutes)


def overlap(one, other):
    """Whether two times share a minute; one may begin when the other ends."""
    return one.starts_at < end_of(other) and other.starts_at < end_of(one)


def hours_words(slot):
    """ "9 a.m. – 10 a.m.", in Chicago."""
    return f"{clock_time(slot.starts_at)} – {clock_time(end_of(slot))}"


def time_in_words(slot):
    """ "Tuesday, March 3, 2026, 9 a.m. – 10 a.m.": when a time is."""
    return f"{long_date(clock.local_date(slot.starts_at))}, {hours_words(slot)}"
