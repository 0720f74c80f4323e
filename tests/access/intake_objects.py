"""Objects of intake and of the state's systems that an address of the matrix names, made for its target `at`."""

from careerplan.models import Service
from casework.core import clock
from casework.exchange.models import Delivery
from casework.intake.enums import FormKind
from casework.intake.models import Application, CustomerForm, ProviderDetermination
from casework.intake.services.edition_in_force import edition_in_force
from programs.packaged_forms import packaged_form
from tests.factories.iwds import request_for
from tests.factories.people import enrolled
from tests.factories.planners import appointment_of, contact_of, slot_of
from tests.factories.planners import at as at_time
from tests.factories.provider_programs import ProviderProgramFactory
from tests.factories.referrals import ReferralFactory
from tests.factories.reviews import waiting
from tests.factories.state import ies_row, take


def iwds_request(at):
    """An open request to the planner about a service of the target."""
    service = Service.objects.get(public_id=at.value("service_id"))
    return request_for(service, at.world.people["lwia_career_planner"]).public_id


def delivery(at):
    take(ies_row(individual_number=f"I{at.enrollment.pk:07d}"))
    return Delivery.objects.latest("pk").public_id


def contact(at):
    """A planner of the target's region who is listed as a contact."""
    return contact_of(at.enrollment, at.world.people["lwia_career_planner"]).public_id


def slot(at):
    """A time that the planner of the region published."""
    return slot_of(at.world.people["lwia_career_planner"], at_time(at.enrollment.pk % 300 + 3, 10)).public_id


def appointment(at):
    """An appointment of the target with the planner of the region."""
    slot = slot_of(at.world.people["lwia_career_planner"], at_time(at.enrollment.pk % 300 + 3, 14))
    return appointment_of(at.enrollment, slot, booked_by=at.world.author).public_id


def kind_of_application(at):
    """A form that the target's application answers; nobody applies where the program has no application."""
    applies = packaged_form(at.enrollment.program, "pre_screening") is not None
    if applies and not Application.objects.filter(enrollment=at.enrollment).exists():
        waiting(at.enrollment)
    return "pre_screening"


def provider_program(at):
    """A program that the target's provider offers."""
    return ProviderProgramFactory(
        organisation=at.enrollment.organisation, program=at.enrollment.program, activities=[]
    )


def referral(at):
    """A referral that the organization of the target received; its customer is with somebody else."""
    sender = enrolled(program=at.enrollment.program)
    return ReferralFactory(receiver=at.enrollment.organisation, enrollment=sender).public_id


def determination(at):
    belonging = ProviderDetermination.belonging_to(at.enrollment)
    return ProviderDetermination.objects.create(**belonging, statement="Needs care first.").public_id


def customer_form(at):
    """A form that a colleague filled in; where the program has none, of the program that has."""
    edition = edition_in_force("isets", FormKind.CHANGE_IN_ACTIVITY)
    return CustomerForm.objects.create(
        **CustomerForm.belonging_to(at.enrollment),
        form=edition,
        completed_at=clock.now(),
        completed_by=at.world.author,
    ).public_id
