"""Organisations, people who work there and people they serve, each in a named situation."""

from datetime import timedelta

import factory

from casework.accounts.enums import OrganisationKind, Role
from casework.accounts.models import Location, Membership, Organisation, OrganisationProgram, User
from casework.cases.enums import EnrollmentStatus, Recommendation
from casework.cases.models import Customer, Enrollment
from casework.core import clock

YOUTH = "youth_apprenticeship"


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation

    code = factory.Sequence(lambda n: f"org-{n}")
    name = factory.Sequence(lambda n: f"Prairie Works {n}")
    kind = OrganisationKind.PROVIDER


class LocationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Location

    organisation = factory.SubFactory(OrganisationFactory)
    code = factory.Sequence(lambda n: f"site-{n}")
    name = factory.Sequence(lambda n: f"Site {n}")


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"person{n}@example.org")
    first_name = "Pat"
    last_name = factory.Sequence(lambda n: f"Sample{n}")


class CustomerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Customer

    organisation = factory.SubFactory(OrganisationFactory)
    first_name = "Casey"
    last_name = factory.Sequence(lambda n: f"Testperson{n}")
    birth_date = factory.LazyFunction(lambda: clock.today().replace(day=1) - timedelta(days=20 * 365))
    email = factory.Sequence(lambda n: f"customer{n}@example.org")
    phone = factory.Sequence(lambda n: f"217555{n % 10000:04d}")
    ssn_last4 = factory.Sequence(lambda n: f"{n % 10000:04d}")


class EnrollmentFactory(factory.django.DjangoModelFactory):
    """An enrollment that began 60 days ago and is in good order unless told otherwise."""

    class Meta:
        model = Enrollment

    organisation = factory.SubFactory(OrganisationFactory)
    customer = factory.SubFactory(CustomerFactory, organisation=factory.SelfAttribute("..organisation"))
    program = YOUTH
    status = EnrollmentStatus.ENROLLED
    name_key = factory.LazyAttribute(lambda o: f"{o.customer.last_name},{o.customer.first_name}".lower())
    enrolled_on = factory.LazyFunction(lambda: days_ago(60))
    recommendation = Recommendation.READY
    recommended_on = factory.LazyFunction(lambda: days_ago(60))
    last_staff_note_on = factory.LazyFunction(clock.today)
    progress_confirmed_on = factory.LazyFunction(clock.today)


def days_ago(count):
    """The date `count` days before today in Chicago."""
    return clock.today() - timedelta(days=count)


def organisation_running(*programs, **fields):
    """An organisation that has run `programs` (codes) for a year."""
    organisation = OrganisationFactory(**fields)
    for program in programs:
        OrganisationProgram.objects.create(
            organisation=organisation, program=program, starts_on=days_ago(365)
        )
    return organisation


def member(role=Role.CASE_WORKER, organisation=None, program=YOUTH, user=None, **fields):
    """A user whose membership with `role` at `organisation` for `program` began a year ago."""
    organisation = organisation or organisation_running(*[program] if program else [])
    user = user or UserFactory()
    Membership.objects.create(
        user=user,
        organisation=organisation,
        role=role,
        program=program,
        **{"starts_on": days_ago(365), **fields},
    )
    return user


def customer_user(enrollment):
    """The sign-in of an enrollment's customer."""
    user = UserFactory(first_name=enrollment.customer.first_name, last_name=enrollment.customer.last_name)
    enrollment.customer.user = user
    enrollment.customer.save(update_fields=["user"])
    return user


def enrolled(organisation=None, *, last_note=0, confirmed=0, **fields):
    """Enrolled, last staff note `last_note` days ago and plan confirmed `confirmed` days ago
    (None for never)."""
    return EnrollmentFactory(
        **({"organisation": organisation} if organisation else {}),
        last_staff_note_on=None if last_note is None else days_ago(last_note),
        progress_confirmed_on=None if confirmed is None else days_ago(confirmed),
        **fields,
    )


def former(organisation=None, *, ended=30, **fields):
    """An enrollment that ended `ended` days ago."""
    return EnrollmentFactory(
        **({"organisation": organisation} if organisation else {}),
        status=EnrollmentStatus.EXITED,
        exited_on=days_ago(ended),
        **fields,
    )
