"""Goals, services and whole plans, each in a named situation."""

import factory

from careerplan.enums import GoalStatus, GoalTerm, ServiceStatus
from careerplan.models import Goal, Service
from programs.registry import get_program
from tests.factories.people import EnrollmentFactory, days_ago


class GoalFactory(factory.django.DjangoModelFactory):
    """A short-term goal that has not started, in the first category of the enrollment's program."""

    class Meta:
        model = Goal

    enrollment = factory.SubFactory(EnrollmentFactory)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    statement = factory.Sequence(lambda n: f"Finish the welding course, part {n}")
    category = factory.LazyAttribute(lambda o: get_program(o.enrollment.program).goal_categories.codes[0])
    term = GoalTerm.SHORT
    status = GoalStatus.NOT_STARTED


class ServiceFactory(factory.django.DjangoModelFactory):
    """A planned service without a goal, from ten days ago to in 20 days, the first of the program's catalogue."""

    class Meta:
        model = Service

    enrollment = factory.SubFactory(EnrollmentFactory)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    service_type = factory.LazyAttribute(lambda o: get_program(o.enrollment.program).catalogue.codes[0])
    status = ServiceStatus.NOT_STARTED
    started_on = factory.LazyFunction(lambda: days_ago(10))
    due_on = factory.LazyFunction(lambda: days_ago(-20))
    weekly_hours = 10


def started(enrollment, goal=None, **fields):
    """A service that began ten days ago."""
    return ServiceFactory(enrollment=enrollment, goal=goal, status=ServiceStatus.STARTED, **fields)


def completed(enrollment, goal=None, *, days=1, **fields):
    """A service completed successfully `days` days ago."""
    return ServiceFactory(
        enrollment=enrollment,
        goal=goal,
        status=ServiceStatus.SUCCESSFUL,
        completed_on=days_ago(days),
        **fields,
    )


def plan_with(enrollment, goals=2, steps=2):
    """`goals` goals with `steps` started services each; returns the goals."""
    found = [GoalFactory(enrollment=enrollment) for _ in range(goals)]
    for goal in found:
        for _ in range(steps):
            started(enrollment, goal)
    return found
