"""The agreement to the plan of a story: asked for, signed, ended by a later goal, or not to be got."""

import uuid
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from hashlib import md5

from django.utils import translation
from django.utils.translation import gettext as _

from careerplan.queries.plan_as_read import LANGUAGES
from careerplan.queries.words import word
from careerplan.services.seal_agreement import FORMAT
from casework.core.clock import CHICAGO
from casework.core.seals import canonical, seal, short_code
from casework.demo.world.dice import Dice
from casework.demo.world.names import Person
from casework.demo.world.places import places, staff_name
from casework.demo.world.plan import moment
from casework.demo.world.stories import Story

ENDINGS = ("agreed",) * 9 + ("superseded",) * 4 + ("requested",) * 3 + ("paper", "paper", "unable", "", "")
REASONS = (
    "Called three times on different days and wrote a letter; no answer yet.",
    "The telephone number is out of service. The letter came back.",
)
OFFERED_PERCENT = 40
DAYS_AFTER_START = 12
DAYS_BEFORE_A_CHANGE = 24


def agreement_rows(story: Story, who: Person, plan: list[tuple[str, dict]]) -> Iterator[tuple[str, dict]]:
    """Yield (file, row) of the agreements of a story; `plan` are the rows of its goals, services and career path."""
    dice = Dice("agreement", story.key)
    required = story.spec.agreement.required
    showcase = story.phase == "showcase"
    if not story.is_planned or not (required or showcase or dice.chance(OFFERED_PERCENT)):
        return
    ending = ("superseded" if required else "requested") if showcase else dice.pick(ENDINGS)
    if not ending or (ending == "requested" and not who.has_account):
        return
    signed_on = min(story.begins_on + timedelta(days=DAYS_AFTER_START), story.today)
    if ending == "superseded":
        signed_on = max(signed_on, story.ago(DAYS_BEFORE_A_CHANGE))
    row = {
        "key": f"{story.key}-AG1",
        "enrollment": story.key,
        "number": 1,
        "asked_at": moment(signed_on, 60),
        "asked_by": story.desk.worker,
        "language": who.language,
    }
    if ending in ("requested", "unable"):
        yield "agreements", row | _unsigned(story, ending)
    else:
        yield "agreements", row | _signed(story, who, plan, ending, signed_on)


def _unsigned(story: Story, ending: str) -> dict:
    asked = moment(max(story.begins_on, story.ago(4)), 60)
    if ending == "requested":
        return {"status": "requested", "asked_at": asked}
    return {
        "status": "unable",
        "asked_at": asked,
        "reason": Dice("unable", story.key).pick(REASONS),
        "settled_at": asked,
        "settled_by": story.desk.worker,
    }


def _signed(story: Story, who: Person, plan: list[tuple[str, dict]], ending: str, signed_on: date) -> dict:
    """A plan signed from the own account, before staff where there is none, or on paper."""
    goals = [row for code, row in plan if code == "goals"]
    own = [goal for goal in goals if not goal["preset"]]
    later = own[-1]["key"] if ending == "superseded" and own else ""
    method = "paper" if ending == "paper" else "own_login" if who.has_account else "in_person"
    settled = datetime.combine(signed_on, time(15), CHICAGO)
    name, worker = f"{who.preferred_or_first} {who.last_name}", " ".join(staff_name(story.desk.worker))
    statements = [] if method == "paper" else list(story.spec.agreement.statements.codes)
    content = canonical(
        {
            "format": FORMAT,
            "enrollment": _public_id("enrollments", story.key),
            "number": 1,
            "who": {
                "customer": name,
                "program": {"en": story.spec.name, "es": story.spec.name_es},
                "provider": _place_name(story.desk.organisation),
                "planner": worker,
            },
            "plan": {
                language: _plan(story, plan, language, signed_on, without=later) for language in LANGUAGES
            },
            "statements": [
                {"code": option.code, "text": {"en": option.label, "es": option.label_es}}
                for option in story.spec.agreement.statements
                if option.code in statements
            ],
            "signature": {
                "name": name,
                "method": method,
                "language": who.language,
                "signed_on": signed_on,
                "recorded_at": settled,
                "recorded_by": name if method == "own_login" else worker,
                "document_sha256": "",
            },
        }
    )
    ended = {"superseded_on": max(signed_on, story.ago(3)), "superseded_why": "goal_added"} if later else {}
    status = "signed_on_paper" if method == "paper" else "agreed_electronically"
    return {
        "status": "superseded" if later else status,
        "settled_at": settled.isoformat(),
        "settled_by": who.user if method == "own_login" else story.desk.worker,
        "signed_on": signed_on,
        "signer_name": name,
        "statements": "|".join(statements),
        "content": content,
        "sha256": seal(content),
        "code": short_code(seal(content)),
    } | ended


def _plan(story: Story, plan: list[tuple[str, dict]], language: str, day: date, *, without: str) -> dict:
    """The plan as it was read on `day` in `language`, as `careerplan.queries.plan_as_read` says it."""
    spec = story.spec
    with translation.override(language):
        steps: dict[str, list[dict]] = {}
        services = (row for code, row in plan if code == "services")
        for row in sorted(services, key=lambda row: row["started_on"] or date.max):
            steps.setdefault(row["goal"], []).append(_step(spec, row, day))
        goals = [row for code, row in plan if code == "goals" and row["key"] != without]
        return {
            "title": word(spec, "plan_title"),
            "career_path": [row for code, found in plan if code == "career_paths" for row in _path(found)],
            "goals": [_goal(spec, row, day, steps.get(row["key"], [])) for row in goals],
            "unassigned": steps.get("", []),
        }


def _goal(spec, row: dict, day: date, steps: list[dict]) -> dict:
    status = row["status"] if row["status_since"] <= day else "not_started"
    preset = spec.preset_goals.get(row["preset"])
    off_track = spec.customer_texts.get("off_track")
    return {
        "id": _public_id("goals", row["key"]),
        "statement": preset.text if preset else row["statement"],
        "category": spec.goal_categories.text(row["category"]),
        "term": spec.goal_terms.text(row["term"]),
        "status": spec.goal_statuses.text(status),
        "remark": off_track.text if off_track and status == "off_track" else "",
        "steps": steps,
    }


def _step(spec, row: dict, day: date) -> dict:
    status, completed = row["status"], row["completed_on"]
    if completed and completed > day:
        status, completed = "started", ""
    if row["started_on"] and row["started_on"] > day:
        status = "not_started"
    return {
        "id": _public_id("services", row["key"]),
        "label": spec.catalogue.text(row["service_type"]),
        "status": spec.service_statuses.text(status),
        "starts": row["started_on"],
        "due": row["due_on"],
        "completed": completed,
        "hours": str(row["weekly_hours"]),
        "notes": row["notes"],
    }


def _path(row: dict) -> list[list[str]]:
    rows = [
        [_("Career Pathway Choice"), row["career_pathway"]],
        [_("Occupation 1"), row["occupation_1"]],
        [_("Occupation 2"), row["occupation_2"]],
        [_("Wage Goal (Per Hour)"), f"${row['wage_goal_hourly']}"],
    ]
    return [[label, value] for label, value in rows if value]


def _place_name(code: str) -> str:
    return next(place.name for place in places(large=True) if place.code == code)


def _public_id(kind: str, key: str) -> str:
    """The public id that the import makes from a key."""
    return str(uuid.UUID(md5(f"{kind}:{key}".encode(), usedforsecurity=False).hexdigest()))
