"""Employers, worksites, jobs, placements and payroll, each in a named situation."""

from decimal import Decimal

import factory

from careerplan.enums import ServiceStatus
from careerplan.models import FollowUp, Placement, PlacementStatus
from casework.core import clock
from casework.worksites.models import Employer, Job, PayrollEntry, Worksite
from tests.factories.people import EnrollmentFactory, UserFactory, days_ago, organisation_running
from tests.factories.plan import ServiceFactory

ISETS = "isets"


class EmployerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Employer

    organisation = factory.LazyFunction(lambda: organisation_running(ISETS))
    name = factory.Sequence(lambda n: f"Cleaners {n}")
    phone = "2175550143"
    contact_name = "Jo Sample"


class WorksiteFactory(factory.django.DjangoModelFactory):
    """A worksite in Springfield, where the minimum wage of Illinois holds."""

    class Meta:
        model = Worksite

    employer = factory.SubFactory(EmployerFactory)
    organisation = factory.SelfAttribute("employer.organisation")
    name = factory.Sequence(lambda n: f"Shop {n}")
    street = "1 Sample Street"
    city = "Springfield"
    zip_code = "62701"


class JobFactory(factory.django.DjangoModelFactory):
    """A full-time job at $18.50 with three openings, none of them taken."""

    class Meta:
        model = Job

    worksite = factory.SubFactory(WorksiteFactory)
    organisation = factory.SelfAttribute("worksite.organisation")
    title = factory.Sequence(lambda n: f"Laundry worker {n}")
    employment_type = "subsidized"
    position_type = "full_time"
    hourly_wage = Decimal("18.50")
    openings = 3


class PlacementFactory(factory.django.DjangoModelFactory):
    """A placement that started and is subsidized since 20 days ago, in a work experience of an ISETS plan.

    The job belongs to the organisation of the enrollment, and one of its openings is taken.
    """

    class Meta:
        model = Placement

    class Params:
        enrolled = factory.SubFactory(EnrollmentFactory, program=ISETS)

    enrollment = factory.SelfAttribute("enrolled")
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    service = factory.LazyAttribute(
        lambda o: ServiceFactory(
            enrollment=o.enrollment,
            service_type="work_experience",
            status=o.status,
            started_on=o.started_on,
            due_on=o.due_on,
            completed_on=o.ended_on,
        )
    )
    job = factory.LazyAttribute(lambda o: job_at(o.organisation, taken=1))
    status = ServiceStatus.STARTED
    started_on = factory.LazyFunction(lambda: days_ago(20))
    due_on = factory.LazyFunction(lambda: days_ago(-100))
    ended_on = None
    subsidized_from = factory.SelfAttribute("started_on")
    minimum_wage = Decimal("15.00")
    hourly_wage = Decimal("18.50")
    subsidized_wage = Decimal("15.00")
    employer_wage = Decimal("3.50")
    position_type = "full_time"


class PayrollFactory(factory.django.DjangoModelFactory):
    """A week of 40 hours, paid in full by the subsidy."""

    class Meta:
        model = PayrollEntry

    job = factory.SubFactory(JobFactory)
    enrollment = factory.SubFactory(EnrollmentFactory, program=ISETS)
    customer = factory.SelfAttribute("enrollment.customer")
    organisation = factory.SelfAttribute("enrollment.organisation")
    paid_from = factory.LazyFunction(lambda: days_ago(14))
    paid_to = factory.LazyFunction(lambda: days_ago(8))
    hours = Decimal(40)
    gross_pay = Decimal("740.00")
    subsidized_pay = Decimal("600.00")
    uploaded_by = factory.SubFactory(UserFactory)


def job_at(organisation, **fields):
    """A job of an employer and worksite that `organisation` keeps."""
    worksite = WorksiteFactory(employer=EmployerFactory(organisation=organisation))
    return JobFactory(worksite=worksite, **fields)


def told_of(placement, status):
    """A line of the status history of `placement`, with every date filled in."""
    return PlacementStatus.objects.create(
        **PlacementStatus.belonging_to(placement.enrollment),
        placement=placement,
        status=status,
        started_on=placement.started_on,
        inactive_on=placement.started_on,
        return_on=placement.due_on,
        subsidized_from=placement.started_on,
        subsidized_to=placement.due_on,
        recorded_by=UserFactory(),
    )


def follow_up_of(placement, point=30, *, due=0, **fields):
    """A follow-up of `placement` that fell due `due` days ago; nobody verified it."""
    return FollowUp.objects.create(
        **FollowUp.belonging_to(placement.enrollment),
        placement=placement,
        point=point,
        due_on=days_ago(due),
        **fields,
    )


def verified(placement, point=30, *, due=0, by=None, employed=True):
    """A follow-up that `by` verified today."""
    return follow_up_of(
        placement,
        point,
        due=due,
        is_employed=employed,
        verified_by=by or UserFactory(),
        verified_at=clock.now(),
    )
