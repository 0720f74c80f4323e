"""How far each invented customer has come: the dates of an enrollment, from the first screening to long after exit."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from casework.cases.queries.facts import facts_used
from casework.demo.world.dice import Dice
from casework.demo.world.places import Desk
from casework.demo.world.settings import EMPLOYERS, Setting
from casework.demo.world.settings_of_programs import SETTINGS
from programs.registry import get_program
from programs.types import ProgramSpec

PHASES = (
    ("prescreening", 2), ("prescreened", 2), ("applying", 2), ("submitted", 2), ("turned_away", 2),
    ("ready", 4), ("new", 6), ("active", 21), ("finishing", 3), ("exited", 5), ("exited_long_ago", 3),
)  # fmt: skip
"""Phases with how many of 52 customers are in each."""

AGES = (3, 30, 14, 31, 7, 21, 35, 10, 36, 26, 5, 18, 28, 1, 33, 12, 44, 23, 8, 16, 29, 2, 25, 19)
"""Days since the last entry, customer by customer: mostly current, with both neighbours of each boundary."""

DHS_OFFICES = ("Sandbar Family Community Resource Center", "Heron Lake Family Community Resource Center")

EXIT_AGES = (40, 118, 210, 364, 300, 75, 363, 160)
LONG_EXIT_AGES = (365, 366, 367, 420, 510, 640)
APPLYING = ("prescreening", "prescreened", "applying", "submitted")


@dataclass(kw_only=True)
class Story:
    """One enrollment as it is told: `facts` are the columns of enrollments.csv; `begins_on` is the first day of work;
    `ends_on` the day of exit or None; ages are days before today, None when nothing was ever entered."""

    key: str
    desk: Desk
    spec: ProgramSpec
    setting: Setting
    phase: str
    dice: Dice
    today: date
    facts: dict = field(default_factory=dict)
    begins_on: date
    ends_on: date | None = None
    successful: bool = False
    note_age: int | None = None
    confirm_age: int | None = None

    @property
    def class_name(self) -> str:
        """The class the person goes to, the same in every note."""
        return Dice("class", self.key).pick(self.setting.classes)

    @property
    def employer(self) -> str:
        """Where the person works or hopes to, the same in every note."""
        return Dice("employer", self.key).pick(EMPLOYERS)

    @property
    def is_planned(self) -> bool:
        """Whether there is a plan with services: the person is or was enrolled."""
        return self.phase in ("new", "active", "showcase", "finishing", "exited", "exited_long_ago")

    def ago(self, days: int) -> date:
        """Return the day that many days before today."""
        return self.today - timedelta(days=days)


def phases_of(desk: Desk) -> list[str]:
    """Return the phase of each customer of a desk, in the order in which they are met."""
    wheel = [phase for phase, count in PHASES for _ in range(count)]
    dice = Dice("phases", desk.organisation, desk.worker)
    drawn = dice.shuffled(wheel)
    while len(drawn) < desk.customers:
        drawn += dice.shuffled(wheel)
    if desk.is_demo:
        drawn[0] = "active"
    return drawn[: desk.customers]


def tell(key: str, desk: Desk, number: int, phase: str, today: date) -> Story:
    """Return the story of the desk's customer `number` in a phase, with its dates relative to `today`."""
    story = Story(
        key=key,
        desk=desk,
        spec=get_program(desk.program),
        setting=SETTINGS[desk.program],
        phase=phase,
        dice=Dice("story", key),
        today=today,
        begins_on=today,
    )
    story.facts = {"program": desk.program, "completion_status": "not_complete"}
    _PHASES_TOLD[phase](story, number)
    _set_ages(story, number)
    return story


def uses(story: Story, fact: str) -> bool:
    """Return whether the program prints the fact or a line of its dashboard reads it."""
    return fact in facts_used(story.spec)


def _apply(story: Story, days: int, upto: str) -> None:
    """Write the steps of an application; `upto` is the last one, reached `days` days ago."""
    names = (
        "pre_screening_started_on", "pre_screening_completed_on", "application_started_on", "application_submitted_on",
    )  # fmt: skip
    reached = names[: names.index(upto) + 1]
    gap = 0
    for name in reversed(reached):
        story.facts[name] = story.ago(days + gap)
        gap += story.dice.between(1, 4)
    story.begins_on = story.facts[reached[0]]
    story.facts["status"] = "applying"


def _prescreening(story: Story, number: int) -> None:
    _apply(story, (3, 8, 5, 6)[number % 4], "pre_screening_started_on")


def _prescreened(story: Story, number: int) -> None:
    _apply(story, (2, 9, 5, 6)[number % 4], "pre_screening_completed_on")


def _applying(story: Story, number: int) -> None:
    _apply(story, (4, 12, 5, 6)[number % 4], "application_started_on")


def _submitted(story: Story, number: int) -> None:
    _apply(story, (1, 7, 5, 6)[number % 4], "application_submitted_on")


def _turned_away(story: Story, number: int) -> None:
    _apply(story, story.dice.between(20, 120), "application_submitted_on")
    ending = ("not_suitable", "declined")[number % 2]
    if uses(story, "recommendation"):
        if number % 3:
            story.facts |= {"recommendation": ending, "recommended_on": story.ago(story.dice.between(5, 19))}
        else:
            story.facts["application_outcome"] = ending
    story.facts["status"] = "not_enrolled"


def _recommended(story: Story, days: int) -> None:
    _apply(story, days + story.dice.between(2, 6), "application_submitted_on")
    if uses(story, "recommendation"):
        story.facts |= {"recommendation": "ready", "recommended_on": story.ago(days)}
    if uses(story, "training_program"):
        story.facts["training_program"] = story.dice.pick(story.setting.training_programs)


def _ready(story: Story, number: int) -> None:
    days = (4, 12, 30, 31, 20, 36, 35, 9)[number % 8]
    _recommended(story, days)
    if not uses(story, "recommendation"):
        return
    story.facts["status"] = "ready"
    _sync(story, story.dice.pick(("", "", "inquirant")), (3, 8)[number % 2])


_WITHOUT_ISS = 9
"""One registrant in so many has no Individual Service Strategy in IWDS."""


def _sync(story: Story, status: str, days: int) -> None:
    if status and uses(story, "iwds_status"):
        story.facts |= {"iwds_status": status, "iwds_status_since": story.ago(days)}
        if status == "registrant":
            story.facts["iwds_served_on"] = story.ago(days)
            story.facts |= {"iss_served_on": story.ago(days)} if days % _WITHOUT_ISS else {}


def _enroll(story: Story, days: int, iwds: str, iwds_days: int) -> None:
    _recommended(story, days + story.dice.between(4, 12))
    story.facts |= {"status": "enrolled", "enrolled_on": story.ago(days)}
    if story.spec.sub_programs:
        story.facts["sub_programs"] = story.dice.pick(story.spec.sub_programs.codes)
    story.begins_on = story.ago(days)
    _sync(story, iwds, iwds_days)
    if uses(story, "redetermination_on"):
        ahead = story.dice.pick((-5, 9, 15, 24, 30, 31, 52, 60, 61, 95, 140, 175))
        story.facts["redetermination_on"] = story.today + timedelta(days=ahead)
        story.facts["dhs_office"] = DHS_OFFICES[ahead % len(DHS_OFFICES)]


def _new(story: Story, number: int) -> None:
    days = 3 + story.dice.between(0, 24)
    since = min(days, (3, 8, 2, 8, 3, 2)[number % 6])
    _enroll(story, days, ("applicant", "inquirant", "registrant")[number % 3], since)


def _active(story: Story, number: int) -> None:
    days = story.dice.between(45, 400)
    _enroll(story, days, "registrant", days - 15)


def _showcase(story: Story, number: int) -> None:
    _enroll(story, 172, "registrant", 150)


def _finishing(story: Story, number: int) -> None:
    days = story.dice.between(170, 420)
    _enroll(story, days, "registrant", days - 15)
    done = story.dice.between(6, 45)
    story.facts |= {"completion_status": "successful", "completed_on": story.ago(done)}


def _exit(story: Story, days: int) -> None:
    enrolled = days + story.dice.between(120, 330)
    left = days + story.dice.between(0, 6)
    _enroll(story, enrolled, "registrant", enrolled - 15)
    story.facts.pop("redetermination_on", None)
    story.ends_on = story.ago(left)
    story.successful = story.dice.chance(68)
    kind = "successful" if story.successful else story.dice.pick(("unsuccessful", "withdrew"))
    story.facts |= {"status": "exited", "exited_on": story.ends_on, "completed_on": story.ends_on}
    story.facts |= {"completion_status": kind, **_reason(story, kind)}
    if uses(story, "iwds_status"):
        story.facts |= {
            "iwds_status": "exited",
            "iwds_status_since": story.ago(days),
            "iwds_exited_on": story.ago(days),
        }


def _reason(story: Story, kind: str) -> dict:
    """An exit status of the program that says the same as `kind`, with one of its reasons."""
    fitting = [s for s in story.spec.exit.statuses if bool(s.successful) is story.successful]
    status = next((s for s in fitting if s.code == kind), fitting[0])
    grave = {"institutionalized", "health", "deceased", "reserve", "foster_care", "other"}
    reasons = [reason.code for reason in status.reasons if reason.code not in grave]
    if not story.successful:
        reasons = [code for code in reasons if not code.startswith("entered_")] or reasons
    elif "entered_employment" in reasons:
        reasons = [code for code in reasons if code.startswith("entered_")]
    return {"exit_status": status.code, "exit_reason": story.dice.pick(reasons) if reasons else ""}


def _exited(story: Story, number: int) -> None:
    _exit(story, EXIT_AGES[number % len(EXIT_AGES)])


def _exited_long_ago(story: Story, number: int) -> None:
    _exit(story, LONG_EXIT_AGES[number % len(LONG_EXIT_AGES)])


_PHASES_TOLD = {
    "prescreening": _prescreening,
    "prescreened": _prescreened,
    "applying": _applying,
    "submitted": _submitted,
    "turned_away": _turned_away,
    "ready": _ready,
    "new": _new,
    "active": _active,
    "showcase": _showcase,
    "finishing": _finishing,
    "exited": _exited,
    "exited_long_ago": _exited_long_ago,
}


def _set_ages(story: Story, number: int) -> None:
    """When the last note was entered and the plan last confirmed."""
    if story.phase == "exited_long_ago":
        after = (story.today - story.ends_on).days
        story.note_age = max(after - 330, 3)
        story.confirm_age = after + 4
        return
    begun = (story.today - story.begins_on).days
    note, confirm = AGES[number % len(AGES)], AGES[(number * 7 + 5) % len(AGES)]
    story.note_age = note if note < begun else None
    story.confirm_age = confirm if story.is_planned and confirm < begun and number % 13 else None
