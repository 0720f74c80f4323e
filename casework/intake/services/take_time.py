"""The step that booking and rebooking share: a customer gets a time, and of two who want it one."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from casework.core.constraints import broken_constraint
from casework.intake.models import Appointment, AppointmentSlot
from casework.intake.queries.free_times import same_time_words, taken_words, why_not


def take_time(actor, enrollment, slot, *, purpose, public_id, instead_of=None):
    """Book the customer of `enrollment` into `slot` and return the Appointment.

    Call it inside a service's transaction, behind the lock of the customer's row. `instead_of` is the appointment that
    ends with it. Raises ValidationError on `slot`, with code `taken` when somebody else was faster: the database's
    constraint `slot_is_taken` decides, whatever both have read before.
    """
    held = AppointmentSlot.objects.select_for_update(of=["self"]).select_related("planner").get(pk=slot.pk)
    problem = why_not(enrollment, held) or same_time_words(enrollment, held, instead_of)
    if problem:
        raise ValidationError({"slot": problem})
    try:
        with transaction.atomic():
            return Appointment.objects.create(
                **Appointment.belonging_to(enrollment),
                slot=held,
                purpose=" ".join(purpose.split()),
                booked_by=actor,
                public_id=public_id,
            )
    except IntegrityError as error:
        if broken_constraint(error) != "slot_is_taken":
            raise
        raise ValidationError({"slot": ValidationError(taken_words(), code="taken")}) from error
