"""What invented customers attended in the last weeks, and how they did in the modules of their training."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from casework.demo.world.dice import Dice
from casework.demo.world.plan import moment
from casework.demo.world.stories import Story
from programs.attendance import week_of
from programs.types import AttendanceStyle

SHOWN_WEEKS = 4
SESSIONS = (1, 3, 5)
"""Days after Sunday on which there is a session."""
_MODULES = (
    "Basic Safety",
    "Construction Math",
    "Hand Tools",
    "Power Tools",
    "Construction Drawings",
    "Communication Skills",
    "Materials Handling",
)


def attendance_rows(story: Story, services: list[dict]) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of days and weeks of the services that go on, each at its own hour, and module scores."""
    start = first = 14 if story.key.endswith("B") else 8  # with a second provider at another time of day
    for row in services:
        kind = story.spec.catalogue[row["service_type"]]
        if not kind.is_attended or not row["weekly_hours"]:
            continue
        if row["status"] == "started" and start < first + 6:
            yield from _weeks(story, row, start)
            start += 3
        if story.spec.post_assessment and kind.training and row["status"] in ("started", "successful"):
            yield from _scores(story, row)


def _weeks(story: Story, service: dict, start: int) -> Iterator[tuple[str, dict]]:
    dice = Dice("attendance", service["key"])
    hours = min(max(round(float(service["weekly_hours"]) / len(SESSIONS)), 1), 3)
    often_away = dice.chance(8)
    this_week = week_of(story.today)
    for number in range(SHOWN_WEEKS):
        sunday = this_week - timedelta(days=7 * number)
        days = [sunday + timedelta(days=step) for step in SESSIONS]
        days = [day for day in days if service["started_on"] <= day <= min(service["due_on"], story.today)]
        for day in days:
            yield (
                "attendance_days",
                _day(story, service, day, start, hours, away=dice.chance(40 if often_away else 5)),
            )
        if days and number:
            yield "attendance_weeks", _week(story, service, sunday, is_verified=number > 1)


def _day(story: Story, service: dict, day: date, start: int, hours: int, *, away: bool) -> dict:
    dice = Dice("day", service["key"], day)
    row = {
        "key": f"{service['key']}-{day:%y%m%d}",
        "enrollment": story.key,
        "service": service["key"],
        "day": day,
        "entered_as": "staff",
        "entered_by": story.desk.worker,
        "entered_at": moment(day, 60 * hours + dice.between(5, 90)),
    }
    if away:
        made_up = story.spec.attendance_style is AttendanceStyle.ABSENT_MAKEUP and dice.chance(30)
        if made_up:
            return row | {"presence": "made_up", "make_up_minutes": 60 * hours, "hours": hours}
        return row | {"presence": "excused" if dice.chance(25) else "absent", "hours": 0}
    if story.spec.attendance_style is AttendanceStyle.ABSENT_MAKEUP:
        return row | {"presence": "present", "hours": hours}
    return row | {
        "presence": "present",
        "check_in": f"{start:02}:00",
        "check_out": f"{start + hours:02}:00",
        "hours": hours,
    }


def _week(story: Story, service: dict, sunday: date, *, is_verified: bool) -> dict:
    friday = sunday + timedelta(days=5)
    row = {
        "key": f"{service['key']}-W{sunday:%y%m%d}",
        "enrollment": story.key,
        "service": service["key"],
        "starts_on": sunday,
        "submitted_at": moment(friday, 420),
        "submitted_by": story.desk.worker,
    }
    return (
        row | {"verified_at": moment(friday, 430), "verified_by": story.desk.worker} if is_verified else row
    )


def _scores(story: Story, service: dict) -> Iterator[tuple[str, dict]]:
    dice = Dice("scores", service["key"])
    last = min(service["completed_on"] or story.today, story.today)
    for number, module in enumerate(dice.some(_MODULES, dice.between(1, 4))):
        taken_on = service["started_on"] + timedelta(days=4 + 6 * number)
        if taken_on <= last:
            yield (
                "module_scores",
                {
                    "key": f"{service['key']}-M{number}",
                    "enrollment": story.key,
                    "service": service["key"],
                    "module": module,
                    "percent": Decimal(dice.between(58, 100)),
                    "taken_on": taken_on,
                    "entered_by": story.desk.worker,
                },
            )
