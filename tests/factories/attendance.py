"""Weeks of attendance and cohorts, each in a named situation."""

from datetime import date, time, timedelta
from decimal import Decimal

import factory

from careerplan.enums import ProviderKind
from careerplan.models import AttendanceDay, AttendanceWeek, ModuleScore
from casework.core import clock
from tests.factories.people import EnrollmentFactory, UserFactory, enrolled
from tests.factories.plan import started

SUNDAY = date(2026, 11, 15)
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (SUNDAY + timedelta(days=number) for number in range(1, 6))
TODAY = date(2026, 11, 22)
"""The Sunday after the week that tests enter."""


class AttendanceDayFactory(factory.django.DjangoModelFactory):
    """Four hours on Monday, entered by staff."""

    class Meta:
        model = AttendanceDay

    service = factory.LazyFunction(lambda: taught())
    enrollment = factory.SelfAttribute("service.enrollment")
    customer = factory.SelfAttribute("service.customer")
    organisation = factory.SelfAttribute("service.organisation")
    day = MONDAY
    hours = Decimal(4)
    entered_by = factory.SubFactory(UserFactory)


class ModuleScoreFactory(factory.django.DjangoModelFactory):
    """85 percent in the module Safety."""

    class Meta:
        model = ModuleScore

    service = factory.LazyFunction(lambda: taught(enrolled(program="illinois_works")))
    enrollment = factory.SelfAttribute("service.enrollment")
    customer = factory.SelfAttribute("service.customer")
    organisation = factory.SelfAttribute("service.organisation")
    module = "Safety"
    percent = Decimal(85)
    taken_on = FRIDAY
    entered_by = factory.SubFactory(UserFactory)


def taught(enrollment=None, **fields):
    """A service that goes on from November 2 to December 4, 2026, 20 hours a week, given by the provider itself."""
    enrollment = enrollment or EnrollmentFactory(program="isets")
    values = {"started_on": date(2026, 11, 2), "due_on": date(2026, 12, 4), "weekly_hours": 20}
    return started(enrollment, **(values | fields))


def without_provider(enrollment=None, **fields):
    """The same with No Provider: only staff may enter its attendance, one customer at a time."""
    return taught(enrollment, provider_kind=ProviderKind.NONE, **fields)


def shift(service, day=MONDAY, start=8, end=16, **fields):
    """A day with clock times, whole hours."""
    return AttendanceDayFactory(
        service=service,
        day=day,
        check_in=time(start),
        check_out=time(end),
        hours=Decimal(end - start),
        **fields,
    )


def verified(service, week=SUNDAY, by=None):
    """A verified week of `service`."""
    return AttendanceWeek.objects.create(
        **AttendanceWeek.belonging_to_service(service),
        starts_on=week,
        submitted_at=clock.now(),
        verified_at=clock.now(),
        verified_by=by or UserFactory(),
    )


def missed(service, *days):
    """`service` missed without good cause on `days`."""
    return [AttendanceDayFactory(service=service, day=day, presence="absent", hours=0) for day in days]


def cohort(organisation, count, program="illinois_works", **fields):
    """`count` customers of `organisation` in the same service, in name order."""
    services = [taught(enrolled(organisation, program=program), **fields) for _ in range(count)]
    return sorted(services, key=lambda service: service.enrollment.name_key)
