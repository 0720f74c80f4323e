"""A provider and its customer in a region with an LWIA career planner, and the planner's times."""

from datetime import datetime, time, timedelta

from casework.accounts.enums import Role
from casework.accounts.models import Region
from casework.cases.models import Contact
from casework.core import clock
from casework.intake.models import Appointment, AppointmentSlot
from tests.factories.people import YOUTH, OrganisationFactory, enrolled, member, organisation_running


def region_called(code):
    """The region with this code."""
    return Region.objects.get_or_create(code=code, defaults={"name": code.title()})[0]


def planner_in(region="north", **fields):
    """A career planner of the LWIA of a region."""
    area = OrganisationFactory(kind="lwia", region=region_called(region))
    return member(Role.LWIA_CAREER_PLANNER, area, **fields)


def enrolled_in(region="north", program=YOUTH, **fields):
    """An enrollment with a provider of a region."""
    provider = organisation_running(program, region=region_called(region))
    return enrolled(provider, program=program, **fields)


def contact_of(enrollment, user):
    """A listed contact of an enrollment."""
    return Contact.objects.create(**Contact.belonging_to(enrollment), user=user)


def at(days, hour, minute=0):
    """The moment `days` days from today at this time in Chicago."""
    return datetime.combine(clock.today() + timedelta(days=days), time(hour, minute), clock.CHICAGO)


def slot_of(planner, starts_at=None, **fields):
    """A free time of a planner: in three days at 10 a.m. for an hour unless told otherwise."""
    values = {"minutes": 60, "place": "LWIA office, room 2"} | fields
    organisation = planner.memberships.get().organisation
    return AppointmentSlot.objects.create(
        planner=planner, organisation=organisation, starts_at=starts_at or at(3, 10), **values
    )


def appointment_of(enrollment, slot, booked_by=None, **fields):
    """An appointment that was booked into a slot."""
    booked_by = booked_by or member(organisation=enrollment.organisation, program=enrollment.program)
    return Appointment.objects.create(
        **Appointment.belonging_to(enrollment), slot=slot, booked_by=booked_by, **fields
    )
