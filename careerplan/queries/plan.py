"""The plan of an enrollment: goals with their steps, in the program's words."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import OuterRef, Q, Subquery, Sum

from careerplan.enums import CLOSED, GoalStatus, ServiceStatus
from careerplan.models import Goal, Service, ServiceCost
from careerplan.queries.words import hours_text, statement_text
from casework.accounts.queries import option_text
from casework.core import clock
from programs.registry import get_program

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
_PAYMENTS = ServiceCost.objects.counted().filter(service=OuterRef("pk")).order_by().values("service")
_DOLLARS = Subquery(_PAYMENTS.annotate(dollars=Sum("total_cost")).values("dollars"))


@dataclass(frozen=True)
class Step:
    """One service as a screen prints it; `hours` is text without needless zeros, "" when unknown. `dollars` is what
    was paid or asked for it in US dollars, None for nothing and where it was not read.
    `refusal` says why one that is not closed could not be added now."""

    service: Service
    label: str
    status: str
    colour: str
    hours: str
    is_overdue: bool
    dollars: Decimal | None = None
    refusal: str = ""

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


def read_plan(enrollment, offered=None):
    """The `Plan` of `enrollment`, in the active language; `offered` (see `offered_activities`) marks what the provider
    no longer offers. Three queries, whatever its size."""
    spec = get_program(enrollment.program)
    midnight = clock.midnight(clock.today())
    shown = Q(enrollment=enrollment) & (Q(removed_at=None) | Q(removed_at__gte=midnight))
    goals = list(Goal.objects.filter(shown).order_by("pk"))
    by_goal, removed = {}, []
    services = Service.objects.filter(shown).annotate(dollars=_DOLLARS).order_by("started_on", "pk")
    for service in services:
        held = removed if service.removed_at else by_goal.setdefault(service.goal_id, [])
        held.append(read_step(service, spec, offered))
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


def read_step(service, spec, offered=None):
    """`service` as `Step`, in the words of the program `spec`; `offered` as in `read_plan`."""
    is_open = service.status not in CLOSED
    return Step(
        service=service,
        label=spec.catalogue.text(service.service_type),
        status=spec.service_statuses.text(service.status),
        colour=SERVICE_COLOURS[service.status],
        hours=hours_text(service.weekly_hours),
        is_overdue=bool(is_open and service.due_on and service.due_on < clock.today()),
        dollars=getattr(service, "dollars", None),
        refusal=offered.refusal(service.service_type) if offered and is_open else "",
    )
