"""What came of a story: skill gains, credentials, jobs and studies, each with its proof."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from casework.demo.world.files import proof
from casework.demo.world.settings import CREDENTIAL_PLACE
from casework.demo.world.stories import Story

REQUIRED_PERCENT = 80
_NAMED = {"osha_10": "OSHA-10", "first_aid_cpr": "First-Aid CPR", "nccer": "NCCER"}
_DUTIES = "Works with the crew of the day, keeps the station clean and safe, and learns from the lead."
_STREETS = ("12 Sample Street", "400 Example Avenue", "7 Fictitious Road", "88 Prairie Lane")


def outcome_rows(folder: Path, story: Story, plan: list[tuple[str, dict]]) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of gains, credentials, jobs and studies of a story whose `plan` is given; proofs are written
    below `folder`. Gains by test scores are not among them: they are computed."""
    end = story.ends_on or story.today
    length = (end - story.begins_on).days
    if length < 90:
        return
    yield from _gains(folder, story, end, length)
    yield from _credentials(story, end, length, _completed(plan))
    yield from _jobs(folder, story, end)
    yield from _studies(story, end)


def _completed(plan: list[tuple[str, dict]]) -> list[dict]:
    done = [row for code, row in plan if code == "services" and row["status"] == "successful"]
    return sorted(done, key=lambda row: row["completed_on"])


def _gains(folder: Path, story: Story, end: date, length: int) -> Iterator[tuple[str, dict]]:
    dice = story.dice
    for number, (code, comment) in enumerate(dice.some(story.setting.gains, 2 if story.successful else 1)):
        if not dice.chance(90 if story.successful else 45):
            continue
        attained = end - timedelta(days=dice.between(5, length // 2))
        row = {
            "key": f"{story.key}-K{number}",
            "enrollment": story.key,
            "skill_type": code,
            "attained_on": attained,
            "comment": comment,
            "entered_by": story.desk.worker,
            **_ASKED.get(code, lambda day: {})(attained),
        }
        if dice.chance(80):
            document = proof(folder, story, f"K{number}", "transcript", "Proof of the skill gain", attained)
            yield "documents", document
            row["document"] = document["key"]
        yield "skill_gains", row


def _semester(attained: date) -> dict:
    return {"semester_started_on": attained - timedelta(days=110), "semester_ended_on": attained}


_ASKED = {
    "secondary_transcript": lambda day: {"answer": "yes", "education_level": "hs_junior", **_semester(day)},
    "postsecondary_transcript": lambda day: {
        "answer": "full_time",
        "education_level": "hs_diploma",
        "credits": "13",
        **_semester(day),
    },
    "training_milestone": lambda day: {"milestone_set_on": day - timedelta(days=200)},
    "skills_progression": lambda day: {"answer": "yes", "achievement": "exam"},
}
"""What is asked for each type of gain, filled in for one attained on a day."""


def _credentials(story: Story, end: date, length: int, done: list[dict]) -> Iterator[tuple[str, dict]]:
    for number, (title, code) in enumerate(_titles(story)):
        own = next((name for name, label in _NAMED.items() if label == title), "")
        own = own if own in story.spec.program_credentials else ""
        attained = end - timedelta(days=story.dice.between(2, length // 3))
        row = {
            "key": f"{story.key}-C{number}",
            "enrollment": story.key,
            "program_credential": own,
            "title": title,
            "institution": CREDENTIAL_PLACE,
            "credential_type": code,
            "credential_source": story.dice.pick(("credential_copy", "certificate_copy")),
            "attained_on": attained,
            "expires_on": attained.replace(day=1, year=attained.year + 2) if own == "first_aid_cpr" else "",
            "description": f"{title}, passed at the first try.",
            "entered_by": story.desk.worker,
            "data_source": "worknet",
        }
        named = [service for service in done if own and service["service_type"].startswith(own)]
        yield "credentials", row | ({"service": (named or done)[-1]["key"]} if done else {})


def _titles(story: Story) -> list[tuple[str, str]]:
    finished = story.successful or story.phase == "finishing"
    if story.spec.required_credentials:
        count = len(story.setting.credentials) if finished and story.dice.chance(REQUIRED_PERCENT) else 1
        return list(story.setting.credentials[:count])
    return [story.dice.pick(story.setting.credentials)] if story.dice.chance(70 if finished else 15) else []


def _jobs(folder: Path, story: Story, end: date) -> Iterator[tuple[str, dict]]:
    dice = story.dice
    finished = story.successful or story.phase == "finishing"
    if not dice.chance(75 if finished else 12):
        return
    title, hours = dice.pick(story.setting.jobs)
    started = end - timedelta(days=dice.between(1, 50))
    row = {
        "key": f"{story.key}-J1",
        "enrollment": story.key,
        "kind": "apprenticeship" if title.startswith("Apprentice") else "employment",
        "employer": story.employer,
        "job_title": title,
        "started_on": started,
        "ended_on": started + timedelta(days=40) if not finished and dice.chance(50) else "",
        "street_1": dice.pick(_STREETS),
        "city": "Springfield",
        "state": "IL",
        "zip_code": "62701",
        "job_duties": _DUTIES,
        "weekly_hours": hours,
        "pay_amount": dice.pick(("17.25", "18.50", "21.00", "24.75")),
        "pay_period": "hour",
        "meets_needs": dice.pick(("", "Yes, the bus goes there.", "Mostly; more hours would help.")),
        "is_subsidized": "yes" if dice.chance(15) else "no",
        "entered_by": story.desk.worker,
    }
    if dice.chance(60):
        document = proof(folder, story, "J1", "employment", "Pay stubs", started + timedelta(days=20))
        yield "documents", document
        row |= {"evidence": "pay_stubs", "document": document["key"]}
    yield "employments", row


def _studies(story: Story, end: date) -> Iterator[tuple[str, dict]]:
    if not (story.ends_on and story.successful and story.dice.chance(25)):
        return
    started = end + timedelta(days=story.dice.between(10, 60))
    if started < story.today:
        yield (
            "studies",
            {
                "key": f"{story.key}-U1",
                "enrollment": story.key,
                "kind": "postsecondary",
                "institution": CREDENTIAL_PLACE,
                "course": "Certificate program, evenings",
                "started_on": started,
                "leads_to_credential": "yes",
                "evidence": "school_record",
                "entered_by": story.desk.worker,
            },
        )
