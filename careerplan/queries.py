"""What the plan's screens read: goals with their steps in the program's words, dates, confirmations, the catalogue."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, time

from django.db.models import Max, Q

from careerplan.enums import CLOSED, COMPLETED, GoalStatus, ServiceStatus
from careerplan.models import Goal, ProgressConfirmation, Service
from casework.accounts.queries import option_text
from casework.audit.models import AuditEvent
from casework.cases.models import CaseNote
from casework.cases.queries import case_context, page_url, tabs_for
from casework.cases.queries.frame import facts_of
from casework.core import clock
from casework.core.types import Colour
from programs.options import in_spanish
from programs.registry import get_program
from programs.standing import explain, next_line, stand

GOAL_COLOURS = {
    GoalStatus.NOT_STARTED: "white",
    GoalStatus.ON_TRACK: "blue",
    GoalStatus.OFF_TRACK: "red",
    GoalStatus.COMPLETE: "green",
    GoalStatus.NOT_REQUIRED: "grey",
}
SERVICE_COLOURS = {
    ServiceStatus.NOT_STARTED: "white",
    ServiceStatus.STARTED: "blue",
    ServiceStatus.SUCCESSFUL: "green",
    ServiceStatus.UNSUCCESSFUL: "grey",
    ServiceStatus.NOT_REQUIRED: "grey",
}


@dataclass(frozen=True)
class Step:
    """One service as a screen prints it; `hours` is text without needless zeros, "" when unknown."""

    service: Service
    label: str
    status: str
    colour: str
    hours: str
    is_overdue: bool

    @property
    def is_successful(self):
        return self.service.status == ServiceStatus.SUCCESSFUL

    @property
    def can_be_removed(self):
        """Only what never began may leave the plan (`domain.md` C26)."""
        return self.service.status == ServiceStatus.NOT_STARTED


@dataclass(frozen=True)
class PlanGoal:
    """One goal as a screen prints it, its dates derived from its steps (seed 003:69, `domain.md` C36)."""

    goal: Goal
    statement: str
    category: str
    term: str
    status: str
    colour: str
    meaning: str
    steps_title: str
    steps: tuple[Step, ...]

    @property
    def earliest_start(self):
        """The earliest start date of its steps, or None."""
        return min((s.service.started_on for s in self.steps if s.service.started_on), default=None)

    @property
    def latest_due(self):
        """The latest planned due date of its steps, or None."""
        return max((s.service.due_on for s in self.steps if s.service.due_on), default=None)

    @property
    def latest_completion(self):
        """The latest actual completion date of its steps, or None."""
        return max((s.service.completed_on for s in self.steps if s.service.completed_on), default=None)

    @property
    def is_complete(self):
        return self.goal.status == GoalStatus.COMPLETE

    @property
    def is_off_track(self):
        return self.goal.status == GoalStatus.OFF_TRACK

    @property
    def is_worked_on(self):
        """Whether it holds a step that is not closed: such a goal stands open in the list."""
        return any(step.service.status not in CLOSED for step in self.steps)


@dataclass(frozen=True)
class Plan:
    """The whole plan of an enrollment: its goals in the order they were set, the steps that have no goal, and what
    was removed today in Chicago and can still be put back."""

    goals: tuple[PlanGoal, ...]
    unassigned: tuple[Step, ...]
    removed_goals: tuple[PlanGoal, ...]
    removed_steps: tuple[Step, ...]

    @property
    def steps(self):
        """Every step, those of the goals first."""
        return tuple(step for goal in self.goals for step in goal.steps) + self.unassigned

    @property
    def completed_goals(self):
        return tuple(goal for goal in self.goals if goal.is_complete)

    @property
    def completed_steps(self):
        """Steps that were completed successfully (F251)."""
        return tuple(step for step in self.steps if step.is_successful)


def read_plan(enrollment):
    """The `Plan` of `enrollment`, in the active language. Three queries, whatever its size."""
    spec = get_program(enrollment.program)
    midnight = datetime.combine(clock.today(), time.min, clock.CHICAGO)
    shown = Q(enrollment=enrollment) & (Q(removed_at=None) | Q(removed_at__gte=midnight))
    goals = list(Goal.objects.filter(shown).order_by("pk"))
    by_goal, removed = {}, []
    for service in Service.objects.filter(shown).order_by("started_on", "pk"):
        held = removed if service.removed_at else by_goal.setdefault(service.goal_id, [])
        held.append(read_step(service, spec))
    kept = [read_goal(goal, spec, by_goal.pop(goal.pk, ())) for goal in goals if not goal.removed_at]
    return Plan(
        goals=tuple(kept),
        unassigned=tuple(step for steps in by_goal.values() for step in steps),
        removed_goals=tuple(read_goal(goal, spec) for goal in goals if goal.removed_at),
        removed_steps=tuple(removed),
    )


def goals_of(enrollment):
    """The kept goals of `enrollment` in the order they were set."""
    return list(Goal.objects.kept().filter(enrollment=enrollment).order_by("pk"))


def read_goal(goal, spec, steps=()):
    """`goal` as `PlanGoal` with its `steps`, in the words of the program `spec`."""
    status = spec.goal_statuses.get(goal.status)
    return PlanGoal(
        goal=goal,
        statement=statement_text(goal, spec),
        category=option_text(spec.code, spec.goal_categories, goal.category),
        term=spec.goal_terms.text(goal.term),
        status=spec.goal_statuses.text(goal.status),
        colour=GOAL_COLOURS[goal.status],
        meaning=status.meaning_text if status else "",
        steps_title=spec.words.steps_for.format(goal=statement_text(goal, spec)),
        steps=tuple(steps),
    )


def read_step(service, spec):
    """`service` as `Step`, in the words of the program `spec`."""
    is_open = service.status not in CLOSED
    return Step(
        service=service,
        label=spec.catalogue.text(service.service_type),
        status=spec.service_statuses.text(service.status),
        colour=SERVICE_COLOURS[service.status],
        hours=hours_text(service.weekly_hours),
        is_overdue=bool(is_open and service.due_on and service.due_on < clock.today()),
    )


def hours_text(hours):
    """Hours as people write them: 10, 7.5; "" for None."""
    text = "" if hours is None else f"{hours:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def statement_text(goal, spec):
    """The goal's statement in the active language: a preset goal nobody reworded is known in Spanish too."""
    preset = spec.preset_goals.get(goal.preset) if goal.preset else None
    return preset.text if preset and preset.label == goal.statement else goal.statement


def label_of(options, code):
    """The source's own label of `code`, whatever the active language: what the log keeps."""
    option = options.get(code)
    return option.label if option else code


def word(spec, name):
    """One of the program's words (a field of `Words`) in the active language; English where there is no Spanish."""
    spanish = getattr(spec.words, f"{name}_es", "") if in_spanish() else ""
    return spanish or getattr(spec.words, name)


def page_name(spec, stem):
    """What the program calls a page of the plan: its tab without the number, "Add Activities/Services"."""
    label = next((tab.text for tab in spec.plan_tabs if tab.page == stem), stem)
    return re.sub(r"^\d+\.\s*", "", label)


def step_column(spec):
    """The head of the column of steps: "Activity/Service", "Step/Service"."""
    return "/".join(part.capitalize() for part in word(spec, "step").split("/"))


def add_title(spec):
    """The head over the add buttons where the program numbers the parts of the page (F331), else ""."""
    return f"STEP 1: {page_name(spec, 'add_steps')}" if spec.words.assign_steps.startswith("STEP 2") else ""


def plan_context(member, enrollment, *, page, heading):
    """`case_context` of a page of the plan with the plan's own tabs; `page` is the stem of the open tab.

    A page below a tab gets the plan and the tab in its breadcrumbs (F336). Adds the number of case notes
    ("CASE NOTES (0)", F286).
    """
    context = case_context(member, enrollment, tab="plan", heading=heading, tool=page)
    first, *_rest = context["breadcrumbs"]
    context["breadcrumbs"] = [first, *_trail(enrollment, context["spec"], page, heading)]
    context["plan_tabs"] = tabs_for(context["spec"].plan_tabs, enrollment, page)
    context["plan_title"] = word(context["spec"], "plan_title")
    context["step_column"] = step_column(context["spec"])
    context["case_note_count"] = CaseNote.objects.filter(enrollment=enrollment).count()
    return context


def overview(enrollment):
    """What the overview adds to `plan_context`: the plan, its last confirmation and what the clock says of it."""
    return {
        "plan": read_plan(enrollment),
        "confirmation": last_confirmation(enrollment),
        "progress_clocks": progress_clocks(enrollment),
    }


def _trail(enrollment, spec, page, heading):
    """The breadcrumbs of the plan down to the page with `heading`, which stands below or on the tab `page`."""
    trail = [{"label": word(spec, "plan_title"), "url": page_url("plan_overview", enrollment)}]
    tab = page_name(spec, page)
    if page != "plan_overview" and tab != heading:
        trail.append({"label": tab, "url": page_url(page, enrollment)})
    return [*trail, {"label": heading, "url": ""}]


def last_service_on(enrollment, today):
    """The date of the latest service received, for the anchor of the same name (`domain.md` R38), or None.

    A completed service counts on its completion date; one that is open and has begun counts on `today`, the day it is
    written. What is planned or was evaluated as not required does not count.
    """
    services = Service.objects.kept().filter(enrollment=enrollment)
    if services.filter(status=ServiceStatus.STARTED, started_on__lte=today).exists():
        return today
    return services.filter(status__in=COMPLETED).aggregate(last=Max("completed_on"))["last"]


@dataclass(frozen=True)
class Family:
    """A family of the catalogue as a screen prints it; `rows` are (ServiceType, number of times in the plan)."""

    label: str
    rows: tuple[tuple, ...]


def read_catalogue(enrollment, button, text=""):
    """The `Family` list of what may be added to the plan today, under an add button of the program.

    `button` is a code of the program's `add_buttons`: a kind of service, or "all". Kinds without a button of their
    own stand under the first. `text` narrows to rows in whose label, source code or aliases it occurs, in any case.
    """
    spec = get_program(enrollment.program)
    own = {code for code in spec.add_buttons.codes if code != "all"}
    first = spec.add_buttons.codes[0]
    kept = Service.objects.kept().filter(enrollment=enrollment)
    held = Counter(kept.values_list("service_type", flat=True))
    families = []
    for family in spec.service_families:
        rows = [
            (row, held[row.code])
            for row in spec.catalogue
            if row.family == family.code
            and row.offered_on(clock.today())
            and button in ("all", row.kind if row.kind in own else first)
            and _mentions(row, text)
        ]
        if rows:
            families.append(Family(label=family.text, rows=tuple(rows)))
    return families


def _mentions(row, text):
    wanted = text.casefold().strip()
    names = (row.text, row.label, row.short_code, *row.aliases)
    return any(wanted in name.casefold() for name in names)


def last_confirmation(enrollment):
    """The latest `ProgressConfirmation` with the person who made it, or None."""
    return ProgressConfirmation.objects.filter(enrollment=enrollment).select_related("confirmed_by").first()


def progress_clocks(enrollment):
    """What the program's clocks say about the confirmation: [{"word", "colour", "sentence"}], empty without one."""
    spec, today = get_program(enrollment.program), clock.today()
    facts = facts_of(enrollment)
    standing = stand(spec, facts, today)
    found = []
    for section in spec.live_sections:
        if not any("confirm_progress" in line.acts for line in section.lines):
            continue
        for code in standing.lines[section.code]:
            line = section.line(code)
            sentence = explain(line, facts, today, section)
            found.append({"word": line.label, "colour": line.colour, "sentence": sentence})
        if not standing.lines[section.code] and (coming := next_line(section, facts, today)):
            found.append({"word": coming[1].label, "colour": Colour.GREY, "sentence": ""})
    return found


def last_change(row):
    """The latest act on a goal or service, for its update stamp (F341): an `AuditEvent` or None."""
    return (
        AuditEvent.objects.of_enrollment(row.enrollment_id)
        .filter(object_type=row._meta.model_name, object_id=row.pk)
        .first()
    )


def customer_copy(enrollment):
    """What the printed copy of the plan says, in the active language (F289)."""
    spec = get_program(enrollment.program)
    off_track = spec.customer_texts.get("off_track")
    return {
        "page_title": word(spec, "plan_title"),
        "enrollment": enrollment,
        "customer": enrollment.customer,
        "spec": spec,
        "program_name": spec.name_es if in_spanish() else spec.name,
        "planner": word(spec, "planner"),
        "person": word(spec, "person"),
        "steps_word": word(spec, "steps"),
        "plan": read_plan(enrollment),
        "off_track_text": off_track.text if off_track else "",
        "confirmation": last_confirmation(enrollment),
        "printed_at": clock.now(),
        "as_of": clock.today(),
    }
