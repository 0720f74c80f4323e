"""The one rule for what a printed or agreed plan shows (F246, F289): plain data in the languages of the product, so in
the customer's and in that of the staff. The page to print, the PDF, the page on which the customer agrees and the
stored agreement all draw this.

Everything that is kept in the plan is shown: goals in the order they were set, their steps, steps without a goal, and
the desired career path. Nothing else of the record is: no number, no date of birth, no case note.
"""

from datetime import date

from django.utils import translation
from django.utils.translation import gettext as _

from careerplan.models import CareerPath
from careerplan.queries.plan import read_plan
from careerplan.queries.words import word
from casework.core.seals import canonical, seal
from programs.options import in_spanish
from programs.registry import get_program

STAFF_LANGUAGE = "en"
LANGUAGES = (STAFF_LANGUAGE, "es")
STEP_DATES = ("starts", "due", "completed")


def plan_as_read(enrollment, *languages, plan=None, path=None):
    """{language: the plan as it is read} for `languages`, all of them without any.

    `plan` is a `Plan` that was read already; it is for the active language, and that alone must then be asked for.
    `path` is the CareerPath, saved or empty, where it was read.

    Text, lists and dictionaries only, dates as ISO text. Two queries for each language and one for the career path.
    """
    path = path or CareerPath.objects.filter(enrollment=enrollment).first()
    found = {}
    for language in languages or LANGUAGES:
        with translation.override(language):
            found[language] = _plan(enrollment, path, plan or read_plan(enrollment))
    return found


def who_is_meant(enrollment):
    """Who the plan is for and with, as an agreement keeps it."""
    spec = get_program(enrollment.program)
    return {
        "customer": enrollment.customer.get_full_name(),
        "program": {"en": spec.name, "es": spec.name_es},
        "provider": enrollment.organisation.name,
        "planner": str(enrollment.assigned_worker or ""),
    }


def fingerprint(plan):
    """A hash by which two readings of a plan are told apart; `plan` as `plan_as_read` makes it."""
    return seal(canonical(plan))


def as_shown(text):
    """One language of `plan_as_read` with its dates as dates, for a template."""
    return text | {
        "goals": [goal | {"steps": [_step_shown(step) for step in goal["steps"]]} for goal in text["goals"]],
        "unassigned": [_step_shown(step) for step in text["unassigned"]],
    }


def _plan(enrollment, path, plan):
    spec = get_program(enrollment.program)
    return {
        "title": word(spec, "plan_title"),
        "career_path": _career_path(path),
        "goals": [_goal(goal, spec) for goal in plan.goals],
        "unassigned": [_step(step) for step in plan.unassigned],
    }


def _goal(goal, spec):
    off_track = spec.customer_texts.get("off_track")
    return {
        "id": str(goal.goal.public_id),
        "statement": goal.statement,
        "category": goal.category,
        "term": goal.term,
        "status": goal.status,
        "remark": off_track.text if off_track and goal.is_off_track else "",
        "steps": [_step(step) for step in goal.steps],
    }


def _step(step):
    service = step.service
    return {
        "id": str(service.public_id),
        "label": step.label,
        "status": step.status,
        "starts": _iso(service.started_on),
        "due": _iso(service.due_on),
        "completed": _iso(service.completed_on),
        "hours": step.hours,
        "notes": service.notes,
    }


def _career_path(path):
    """[[label, value]] of what is filled in."""
    if path is None:
        return []
    wage = f"${path.wage_goal_hourly}" if path.wage_goal_hourly is not None else ""
    rows = [
        [_("Career Pathway Choice"), path.career_pathway],
        [_("Occupation 1"), path.occupation_1],
        [_("Occupation 2"), path.occupation_2],
        [_("Wage Goal (Per Hour)"), wage],
    ]
    return [[label, value] for label, value in rows if value]


def _iso(day):
    return day.isoformat() if day else ""


def _step_shown(step):
    return step | {name: date.fromisoformat(step[name]) if step[name] else None for name in STEP_DATES}


def program_name(who):
    """The program's name of `who_is_meant` in the active language."""
    return who["program"]["es" if in_spanish() else "en"]
