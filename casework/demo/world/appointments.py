"""Times of the LWIA career planners around today, the customers booked into them, and the contacts of customers."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from casework.demo.world.places import PLACES, PLANNED_BY
from casework.demo.world.plan import moment
from casework.demo.world.settings_of_programs import SETTINGS
from casework.demo.world.stories import APPLYING, Story

FIRST_DAY, LAST_DAY = -10, 21
SATURDAY = 5
HOURS = (60, 120, 300, 360)
"""Minutes after eight at which the planners have time: nine, ten, one and two."""
LONGEST = 60
BOOKED_OF_FREE = 2
"""Of so many times to come one is booked at most, so that free ones are left."""
_REGIONS = {place.code: place.region for place in PLACES}


@dataclass
class Times:
    """The times of each planner, past and to come, that are handed out while the world is written."""

    past: dict[str, list[str]] = field(default_factory=dict)
    coming: dict[str, list[str]] = field(default_factory=dict)
    taken: Counter = field(default_factory=Counter)

    def take(self, program: str, *, is_past: bool) -> str:
        """Return the key of a time of the planner of `program` and take it; "" when no more may be taken."""
        rows = (self.past if is_past else self.coming).get(program, [])
        number = self.taken[program, is_past] * (1 if is_past else BOOKED_OF_FREE)
        if number >= len(rows):
            return ""
        self.taken[program, is_past] += 1
        return rows[number]


def time_rows(today: date, times: Times) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of the planners' times on working days around `today`; `times` learns them."""
    for program, area in PLANNED_BY.items():
        for offset in range(FIRST_DAY, LAST_DAY + 1):
            day = today + timedelta(days=offset)
            if day.weekday() >= SATURDAY or offset == 0:
                continue
            for minutes in HOURS:
                key = f"T-{SETTINGS[program].short}-{offset}-{minutes}"
                (times.past if offset < 0 else times.coming).setdefault(program, []).append(key)
                yield (
                    "appointment_slots",
                    {
                        "key": key,
                        "organisation": area,
                        "planner": planner_of(program),
                        "starts_at": moment(day, minutes),
                        "minutes": LONGEST,
                        "place": "By telephone" if minutes == HOURS[-1] else "LWIA office, room 2",
                    },
                )


def meeting_rows(story: Story, times: Times, *, rich: bool) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of the contact and the appointment of a story in the region of its program's planner."""
    program = story.desk.program
    area = PLANNED_BY.get(program)
    if area is None or _REGIONS.get(story.desk.organisation) != _REGIONS[area]:
        return
    if rich or story.dice.chance(40):
        yield "contacts", {"key": f"{story.key}-C", "enrollment": story.key, "user": planner_of(program)}
    is_past = not rich and story.phase not in APPLYING
    if (rich or story.phase in APPLYING or story.dice.chance(15)) and not story.ends_on:
        slot = times.take(program, is_past=is_past)
        if slot:
            yield (
                "appointments",
                {
                    "key": f"{story.key}-T",
                    "enrollment": story.key,
                    "slot": slot,
                    "purpose": "Complete and certify the IWDS application",
                    "booked_by": story.desk.worker,
                    "booked_at": moment(story.ago(14 if is_past else 2), 90),
                },
            )


def planner_of(program: str) -> str:
    """The address of the demonstration's career planner of a program."""
    return f"planner.{SETTINGS[program].short}@example.org"
