"""The career plan of a story: goals, services and confirmations."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from casework.core.clock import CHICAGO
from casework.demo.world.settings import Aim, Step
from casework.demo.world.stories import Story

RICH_AIMS = 4


def moment(day: date, minutes: int) -> str:
    """Return a time of a working day in Illinois, `minutes` after eight, as the caseload format writes it."""
    return (datetime.combine(day, time(8), CHICAGO) + timedelta(minutes=minutes)).isoformat()


def plan_rows(story: Story, *, rich: bool) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of the goals and services; `rich` plans show every status."""
    aims = _presets(story) + _chosen(story, rich=rich)
    for number, (aim, preset) in enumerate(aims, start=1):
        goal = f"{story.key}-G{number}"
        steps = [_step(story, step, f"{goal}-{place}", goal) for place, step in enumerate(aim.steps, start=1)]
        yield "goals", _goal(story, aim, preset, goal, [row["status"] for row in steps])
        yield from (("services", row) for row in steps)
    for place, step in enumerate(story.dice.some(story.setting.supports, story.dice.between(1, 3)), start=1):
        yield "services", _step(story, step, f"{story.key}-S{place}", "")


def confirmation_rows(story: Story) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of the days on which the plan was confirmed, the last `confirm_age` days ago."""
    age = story.confirm_age
    number = 0
    while age is not None and story.ago(age) > story.begins_on and number < 8:
        number += 1
        yield (
            "progress_confirmations",
            {
                "key": f"{story.key}-P{number}",
                "enrollment": story.key,
                "confirmed_by": story.desk.worker,
                "confirmed_at": moment(story.ago(age), 40 + number * 7),
            },
        )
        age += story.dice.between(24, 34)


def _presets(story: Story) -> list[tuple[Aim, str]]:
    steps = dict(story.setting.preset_steps)
    return [
        (Aim(preset.label, preset.category, preset.term, steps[preset.code]), preset.code)
        for preset in story.spec.preset_goals
    ]


def _chosen(story: Story, *, rich: bool) -> list[tuple[Aim, str]]:
    count = RICH_AIMS if rich else story.dice.between(1, 2 if story.spec.preset_goals else 3)
    return [(aim, "") for aim in story.dice.some(story.setting.aims, count)]


def _goal(story: Story, aim: Aim, preset: str, key: str, statuses: list[str]) -> dict:
    status, days = _goal_status(story, statuses, is_own=not preset)
    return {
        "key": key,
        "enrollment": story.key,
        "statement": aim.statement,
        "category": aim.category,
        "term": aim.term,
        "status": status,
        "status_since": max(story.begins_on, (story.ends_on or story.today) - timedelta(days=days)),
        "preset": preset,
    }


def _goal_status(story: Story, statuses: list[str], *, is_own: bool) -> tuple[str, int]:
    """The status staff gave the goal, and how many days before the end of the story; `is_own` says that the goal is
    the person's and not one that every plan begins with."""
    dice = story.dice
    if story.ends_on:
        if story.successful or dice.chance(35):
            return "complete", dice.between(1, 60)
        return dice.pick(("off_track", "on_track")), dice.between(5, 60)
    if all(status in ("successful", "not_required") for status in statuses):
        return "complete", dice.between(1, 30)
    if all(status == "not_started" for status in statuses):
        known = is_own and "not_required" in story.spec.goal_statuses and dice.chance(12)
        return ("not_required" if known else "not_started"), dice.between(10, 60)
    if "unsuccessful" in statuses or dice.chance(13):
        return "off_track", dice.between(2, 40)
    return "on_track", dice.between(5, 90)


def _step(story: Story, step: Step, key: str, goal: str) -> dict:
    start = story.begins_on + timedelta(days=step.start + story.dice.between(0, 9))
    due = start + timedelta(days=step.days)
    row = {
        "key": key,
        "enrollment": story.key,
        "goal": goal,
        "service_type": step.code,
        "notes": step.note,
        "started_on": start,
        "due_on": due,
        "weekly_hours": step.hours,
    }
    status, completed = _step_status(story, start, due)
    if status == "not_required":
        row |= {"started_on": due, "due_on": due, "weekly_hours": 0}
    since = completed or (start if status == "started" else story.begins_on)
    return row | {"status": status, "status_since": since, "completed_on": completed or ""}


def _step_status(story: Story, start: date, due: date) -> tuple[str, date | None]:
    """Where the service stands at the end of the story or today, with its completion date."""
    dice, end = story.dice, story.ends_on or story.today
    if story.ends_on and start > end - timedelta(days=3):
        return "not_required", None
    if dice.chance(4):
        return "not_required", None
    if start > end:
        return "not_started", None
    if story.ends_on or due < end - timedelta(days=4):
        if not story.ends_on and dice.chance(12):
            return "started", None
        done = min(due + timedelta(days=dice.between(-6, 4)), end)
        good = dice.chance(92 if story.successful or not story.ends_on else 45)
        return ("successful" if good else "unsuccessful"), max(start, done)
    if start > end - timedelta(days=2):
        return "not_started", None
    return "started", None
