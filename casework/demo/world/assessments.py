"""What was found out about an invented customer before goals were set: results, scores, situations, wishes."""

from collections.abc import Iterator
from datetime import timedelta

from casework.demo.world.dice import Dice
from casework.demo.world.plan import moment
from casework.demo.world.stories import Story

RESULTS = (
    ("career_cluster", ("Manufacturing, then transportation", "Health science", "Architecture and construction")),
    ("employment_101_pre", ("64 percent", "71 percent", "58 percent")),
    ("skills_interests", ("Likes working with hands and in a team", "Strong with numbers, prefers quiet work")),
    ("self_evaluation", ("Feels ready to work full time", "Wants help with interviews")),
)  # fmt: skip
LATER = (
    ("employment_101_post", ("88 percent", "93 percent")),
    ("nocti", ("Passed with 82", "Passed with 90")),
)
PATHS = (
    ("Manufacturing", "Welder", "Machinist", "22.50"),
    ("Health Science", "Certified nursing assistant", "Phlebotomist", "19.25"),
    ("Architecture and Construction", "Carpenter apprentice", "Electrician apprentice", "24.00"),
    ("Transportation, Distribution and Logistics", "Forklift operator", "Delivery driver", "20.00"),
    ("Hospitality and Tourism", "Line cook", "", "18.00"),
)
SITUATIONS = (
    "transportation",
    "child_care",
    "housing",
    "basic_skills",
    "english",
    "little_experience",
    "documents",
    "justice",
    "digital",
)
SUMMARIES = (
    "Reads well and likes practical work. Needs a steady ride to class and practice for interviews.",
    "Strong in mathematics. Reading below the level the training asks for: tutoring twice a week was agreed.",
    "Clear goal and good attendance so far. A mock interview and work clothes come next.",
)  # fmt: skip
SCORES = (
    (("reading", 446, 498), ("mathematics", 470, 503)),
    (("reading", 520, 552), ("mathematics", 452, 470)),
)


def assessment_rows(story: Story) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of what is known of a customer who is or was enrolled."""
    if not story.is_planned:
        return
    dice = Dice("assessments", story.key)
    length = ((story.ends_on or story.today) - story.begins_on).days
    yield from _results(story, dice, length)
    yield from _scores(story, dice, length)
    yield from _wishes(story, dice)
    if length > 5 and dice.chance(70):
        row = _row(story, "AS1") | {"text": dice.pick(SUMMARIES), "written_by": story.desk.worker}
        yield "assessment_summaries", row | {"written_at": moment(story.begins_on + timedelta(days=4), 95)}


def _results(story: Story, dice: Dice, length: int) -> Iterator[tuple[str, dict]]:
    found = dice.some(RESULTS, dice.between(1, 4)) + (dice.some(LATER, 1) if length > 80 else [])
    for number, (code, texts) in enumerate(found, start=1):
        day = story.begins_on + timedelta(days=min(70 if code.endswith("post") else number, max(length, 0)))
        yield (
            "assessment_results",
            _row(story, f"AR{number}")
            | {
                "assessment": code,
                "taken_on": day,
                "result": dice.pick(texts),
                "entered_by": story.desk.worker,
            },
        )
    if dice.chance(20):
        yield (
            "assessment_results",
            _row(story, "AR9")
            | {
                "name": "Prairie Works interview guide",
                "assessment_type": "Interview",
                "category": "Career",
                "taken_on": story.begins_on,
                "result": "Knows two employers in the trade and has visited one.",
                "entered_by": story.desk.worker,
            },
        )


def _scores(story: Story, dice: Dice, length: int) -> Iterator[tuple[str, dict]]:
    if not dice.chance(55):
        return
    for number, (subject, before, after) in enumerate(dice.pick(SCORES), start=1):
        moments = [("pre", "11M", before, 2)] + ([("post", "12M", after, 75)] if length > 90 else [])
        for name, form, score, day in moments:
            yield (
                "skill_scores",
                _row(story, f"SS{number}{name}")
                | {
                    "test": "tabe_11_12",
                    "form": form,
                    "test_level": "M",
                    "subject": subject,
                    "moment": name,
                    "scale_score": score,
                    "taken_on": story.begins_on + timedelta(days=min(day, max(length, 0))),
                    "entered_by": story.desk.worker,
                },
            )


def _wishes(story: Story, dice: Dice) -> Iterator[tuple[str, dict]]:
    if dice.chance(80):
        names = ("career_pathway", "occupation_1", "occupation_2", "wage_goal_hourly")
        yield "career_paths", _row(story, "CP") | dict(zip(names, dice.pick(PATHS), strict=True))
    for number, code in enumerate(dice.some(SITUATIONS, dice.between(0, 3)), start=1):
        yield (
            "barriers",
            _row(story, f"B{number}")
            | {
                "situation": code,
                "noted_on": story.begins_on,
                "noted_by": story.desk.worker,
            },
        )


def _row(story: Story, suffix: str) -> dict:
    return {"key": f"{story.key}-{suffix}", "enrollment": story.key}
