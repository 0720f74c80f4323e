"""What the Outcomes tab reads: the summary by the program's own items, and what was achieved."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from careerplan.enums import GoalStatus
from careerplan.queries import Plan, read_plan
from casework.cases.models import CaseNote
from casework.core import clock
from casework.core.types import Colour
from casework.core.words import short_date
from outcomes.models import Employment, SkillGain
from outcomes.queries.credentials import credential_fact, credentials_of_person, other_provider, source_words
from programs.options import in_spanish
from programs.registry import get_program
from programs.summary import JobFact, OutcomeFacts, ServiceFact, answer, program_year
from programs.types import FollowUpTiming

FOLLOW_UP_TASK = "follow_up"
SECTION_TEMPLATES = {
    "outcome_services": "outcomes/services.html",
    "outcome_goals": "outcomes/goals.html",
    "skill_gains": "outcomes/achievements.html",
    "credentials": "outcomes/achievements.html",
    "employment": "outcomes/achievements.html",
    "follow_up": "outcomes/follow_up.html",
}
"""Stem of a section, as programs name it, to the template that shows it."""


@dataclass(frozen=True)
class Outcomes:
    """Everything the tab shows about one enrollment, read once."""

    enrollment_id: int
    plan: Plan
    skill_gains: list
    credentials: list
    jobs: list
    follow_up_notes: list
    facts: OutcomeFacts


def outcomes_of(enrollment):
    """Read an enrollment's outcomes: six queries, whatever their number.

    A confidential follow-up note counts like any other; its text is not read here.
    """
    plan = read_plan(enrollment)
    gains = list(SkillGain.objects.filter(enrollment=enrollment))
    credentials = list(credentials_of_person(enrollment))
    jobs = list(Employment.objects.filter(enrollment=enrollment))
    notes = CaseNote.objects.by_staff().filter(enrollment=enrollment, task=FOLLOW_UP_TASK)
    follow_ups = list(notes.select_related("author").order_by("-contact_on", "-id"))
    facts = OutcomeFacts(
        as_of=clock.today(),
        services=tuple(_service_fact(step.service) for step in plan.steps),
        open_goals=sum(_is_open(goal.goal) for goal in plan.goals),
        complete_goals=len(plan.completed_goals),
        skill_gains=tuple(gain.attained_on for gain in gains),
        credentials=tuple(credential_fact(credential) for credential in credentials),
        jobs=tuple(_job_fact(job) for job in jobs),
        exited_on=enrollment.exited_on,
        completion_status=enrollment.completion_status,
        follow_up_notes=tuple(note.contact_on for note in follow_ups),
    )
    return Outcomes(enrollment.pk, plan, gains, credentials, jobs, follow_ups, facts)


@dataclass(frozen=True)
class Section:
    """A section of the tab: its anchor, title and template, and the table of one that lists achievements."""

    code: str
    title: str
    template: str
    table: dict | None = None
    empty: str = ""


def sections_of(spec, outcomes):
    """The program's sections of the tab that can be shown now, in its order."""
    tables = {
        "skill_gains": (_skill_gains, _("No measurable skill gain is recorded.")),
        "credentials": (_credentials, _("No credential is recorded.")),
        "employment": (_jobs, _("No job is recorded.")),
    }
    found = []
    for section in spec.outcome_sections:
        if section.page not in SECTION_TEMPLATES:
            continue
        read, empty = tables.get(section.page, (None, ""))
        table = {"caption": section.text, "is_titled": True, **read(spec, outcomes)} if read else None
        found.append(Section(section.code, section.text, SECTION_TEMPLATES[section.page], table, empty))
    return found


def may_follow_up(spec, enrollment):
    """Whether a follow-up note may be added now: at any time, or only after the exit (`domain.md` C10)."""
    return spec.follow_up_timing is FollowUpTiming.ANY_TIME or enrollment.exited_on is not None


def _skill_gains(spec, outcomes):
    labels = (_("Skill Type"), _("Date Attained"), _("Comment"), _("Program Year"))
    rows = [
        [spec.msg_types.text(gain.skill_type), gain.attained_on, gain.comment, program_year(gain.attained_on)]
        for gain in outcomes.skill_gains
    ]
    return _table(labels, rows)


def _credentials(spec, outcomes):
    labels = (
        _("Name"),
        _("Credential Type"),
        _("Credential Source"),
        _("Date Attained"),
        _("Institution"),
        _("Source"),
    )
    rows = [
        [
            credential.title,
            spec.credential_types.text(credential.credential_type),
            spec.credential_sources.text(credential.credential_source) if is_own else "",
            f"{credential.attained_on:%m/%d/%Y}",
            credential.institution if is_own else "",
            source_words(spec, credential) if is_own else other_provider(credential),
        ]
        for credential in outcomes.credentials
        for is_own in [credential.enrollment_id == outcomes.enrollment_id]
    ]
    return _table(labels, rows)


def _jobs(spec, outcomes):
    labels = (_("Name"), _("Start Date"), _("End Date"), _("Job Title"))
    rows = [
        [job.employer, job.started_on, job.ended_on or _("Present"), job.job_title] for job in outcomes.jobs
    ]
    return _table(labels, rows)


def _table(labels, rows):
    return {"columns": [{"label": label} for label in labels], "rows": rows}


def _service_fact(service):
    return ServiceFact(
        service_type=service.service_type, status=service.status, completed_on=service.completed_on
    )


def _job_fact(job):
    return JobFact(started_on=job.started_on, ended_on=job.ended_on, is_subsidized=job.is_subsidized)


def _is_open(goal):
    return goal.status not in (GoalStatus.COMPLETE, GoalStatus.NOT_REQUIRED)


def summary_rows(enrollment, facts, *, plain=False):
    """The summary's rows for `components/summary_items.html`: action, result, status and why.

    With `plain`, in the words for customers and the active language. Rules: `programs/summary.py`.
    """
    spec = get_program(enrollment.program)
    spanish = plain and in_spanish()
    rows = []
    for item in spec.summary_items:
        found = answer(item.rule, spec, facts)
        words = _words(item, found, spanish)
        action = (item.label_plain_es if spanish else item.label_plain) if plain else item.label
        rows.append(
            {
                "action": action,
                "result": words[0],
                "status": {"word": words[1], "colour": Colour.GREEN if found.done else Colour.WHITE},
                "why": "" if plain else _why(found.finding),
            }
        )
    return rows


def _words(item, found, spanish):
    done, left = ("result_done", "status_done"), ("result_open", "status_open")
    suffix = "_es" if spanish else ""
    result, status = (getattr(item, name + suffix) for name in (done if found.done else left))
    return result.format(count=found.count, days=found.days), status


def _why(finding):
    dates = ", ".join(
        f"{_DATE_WORDS.get(name, name)} {short_date(day)}" for name, day in finding.dates.items()
    )
    return f"{finding.text} {dates[:1].upper()}{dates[1:]}." if dates else finding.text


_DATE_WORDS = {"since": "since", "until": "until", "exited": "exited", "last": "last on"}
