"""What the Outcomes tab reads: everything about one enrollment once, and the program's sections in its order."""

from dataclasses import dataclass

from django.db.models import Q

from careerplan.enums import GoalStatus
from careerplan.queries import Plan, read_plan
from casework.core import clock
from outcomes.models import Employment, Exit, PlannedGap, SkillGain, Study, SuccessStory
from outcomes.queries.credentials import credential_fact, credentials_of_person, credentials_section
from outcomes.queries.elsewhere import Elsewhere, elsewhere_of
from outcomes.queries.exits import exit_section
from outcomes.queries.follow_ups import follow_up_notes_of, follow_up_section, followed_exit
from outcomes.queries.gain_grounds import GROUNDS
from outcomes.queries.gains import gains_section
from outcomes.queries.jobs import jobs_section
from outcomes.queries.services import services_section
from outcomes.queries.stories import stories_section
from outcomes.queries.tables import open_tables
from programs.employment import is_subsidized_employment
from programs.retention import JobFact
from programs.summary import OutcomeFacts, ServiceFact

_SECTIONS = {
    "outcome_services": ("outcomes/services.html", services_section),
    "outcome_goals": ("outcomes/goals.html", None),
    "skill_gains": ("outcomes/gains.html", gains_section),
    "credentials": ("outcomes/credentials.html", credentials_section),
    "employment": ("outcomes/employment.html", jobs_section),
    "exit": ("outcomes/exit.html", exit_section),
    "post_exit": ("", None),
    "success_stories": ("outcomes/stories.html", stories_section),
    "follow_up": ("outcomes/follow_up.html", follow_up_section),
}
"""Stem of a section, as programs name it, to its template and to what reads its data from `Outcomes`. One without a
template is the title of those that follow (001:86)."""


@dataclass(frozen=True)
class Outcomes:
    """Everything the tab shows about one enrollment, read once; its rows are those that nobody removed.

    `removed` holds, by the same names, the rows that were removed today in Chicago and can be put back.
    """

    enrollment: object
    plan: Plan
    skill_gains: list
    credentials: list
    jobs: list
    studies: list
    exits: list
    gaps: list
    stories: list
    follow_up_notes: list
    facts: OutcomeFacts
    removed: dict
    elsewhere: Elsewhere


def outcomes_of(enrollment):
    """Read an enrollment's outcomes: thirteen queries, whatever their number.

    A confidential follow-up note counts like any other; its text is not read here.
    """
    plan = read_plan(enrollment)
    read = {
        "skill_gains": _rows(SkillGain.objects, enrollment, "document", *GROUNDS),
        "jobs": _rows(Employment.objects, enrollment, "document"),
        "studies": _rows(Study.objects, enrollment, "document"),
        "exits": _rows(Exit.objects, enrollment, "recorded_by"),
        "gaps": _rows(PlannedGap.objects, enrollment),
        "stories": _rows(SuccessStory.objects.sent(), enrollment, "enrollment__customer"),
    }
    kept = {name: [row for row in rows if row.removed_at is None] for name, rows in read.items()}
    removed = {name: [row for row in rows if row.removed_at is not None] for name, rows in read.items()}
    credentials = list(credentials_of_person(enrollment))
    follow_ups = follow_up_notes_of(enrollment)
    left = followed_exit(kept["exits"])
    facts = OutcomeFacts(
        as_of=clock.today(),
        enrolled_on=enrollment.enrolled_on,
        services=tuple(_service_fact(step.service) for step in plan.steps),
        open_goals=sum(_is_open(goal.goal) for goal in plan.goals),
        complete_goals=len(plan.completed_goals),
        skill_gains=tuple(gain.attained_on for gain in kept["skill_gains"]),
        credentials=tuple(credential_fact(credential) for credential in credentials),
        jobs=tuple(_job_fact(job) for job in kept["jobs"]),
        exited_on=enrollment.exited_on,
        completion_status=enrollment.completion_status,
        follow_up_notes=tuple(note.contact_on for note in follow_ups),
        follow_up_ended_on=left.follow_up_ended_on if left else None,
    )
    return Outcomes(
        enrollment=enrollment,
        plan=plan,
        credentials=credentials,
        follow_up_notes=follow_ups,
        facts=facts,
        removed=removed,
        elsewhere=elsewhere_of(enrollment),
        **kept,
    )


def _rows(rows, enrollment, *with_rows):
    """Those of `rows` that are kept, and those removed today."""
    midnight = clock.midnight(clock.today())
    rows = rows.filter(Q(removed_at=None) | Q(removed_at__gte=midnight), enrollment=enrollment)
    return list(rows.select_related(*with_rows) if with_rows else rows)


@dataclass(frozen=True)
class Section:
    """A section of the tab: its anchor, title and template, and what the template shows as `section.data`."""

    code: str
    title: str
    template: str
    data: dict


def sections_of(spec, outcomes, address):
    """The program's sections of the tab that can be shown now, in its order. A group of sections stands as a title.

    `address` is the page's `Address`: how each table is searched, sorted and paged.
    """
    found = []
    for section in spec.outcome_sections:
        if section.page in _SECTIONS:
            template, read = _SECTIONS[section.page]
            data = open_tables(read(spec, outcomes), address) if read else {}
            found.append(Section(section.code, section.text, template, data))
    return found


def _service_fact(service):
    return ServiceFact(
        service_type=service.service_type, status=service.status, completed_on=service.completed_on
    )


def _job_fact(job):
    return JobFact(
        started_on=job.started_on,
        ended_on=job.ended_on,
        is_subsidized=is_subsidized_employment(job.kind, job.is_subsidized),
    )


def _is_open(goal):
    return goal.status not in (GoalStatus.COMPLETE, GoalStatus.NOT_REQUIRED)
