"""Two at one time: real connections, in line for the constraint that lets one of them win."""

import pytest
from django.core.exceptions import ValidationError

from casework.intake.models import Appointment, AppointmentSlot
from casework.intake.queries import free_times
from casework.intake.services import take_time
from casework.intake.services.book_appointment import book_appointment
from casework.intake.services.publish_times import publish_times
from casework.intake.services.withdraw_time import withdraw_time
from tests.factories.people import customer_user, member
from tests.factories.planners import appointment_of, at, enrolled_in, planner_in, slot_of
from tests.support.races import one_after_the_other

pytestmark = pytest.mark.django_db(transaction=True)


def booking(enrollment, slot):
    """An act that books the customer into the slot."""
    worker = member(organisation=enrollment.organisation)
    return lambda: book_appointment(worker, enrollment, slot=slot)


def test_of_two_bookings_of_one_time_one_wins_and_the_other_is_told():
    slot = slot_of(planner_in())
    problem = one_after_the_other(booking(enrolled_in(), slot), booking(enrolled_in(), slot))
    assert "a moment ago" in problem.message_dict["slot"][0]
    assert Appointment.objects.open().count() == 1


def test_the_constraint_decides_whatever_was_read_before(monkeypatch):
    """Both found the time free; nothing but the database's constraint stands between them."""
    slot = slot_of(planner_in())
    appointment_of(enrolled_in(), slot)
    monkeypatch.setattr(take_time, "why_not", lambda enrollment, held: "")
    with pytest.raises(ValidationError) as refusal:
        booking(enrolled_in(), slot)()
    assert refusal.value.error_dict["slot"][0].code == "taken"
    assert Appointment.objects.open().count() == 1


def test_a_time_is_withdrawn_or_booked_never_both():
    planner = planner_in()
    first, second = slot_of(planner), slot_of(planner, at(4, 9))
    problem = one_after_the_other(lambda: withdraw_time(planner, first), booking(enrolled_in(), first))
    assert "withdrew" in problem.message_dict["slot"][0]
    problem = one_after_the_other(booking(enrolled_in(), second), lambda: withdraw_time(planner, second))
    assert problem.code == "booked"


def test_two_windows_of_a_planner_publish_no_overlap():
    planner = planner_in()
    home = planner.memberships.get().organisation
    values = {"organisation": home, "minutes": 60, "place": "Room 2"}
    problem = one_after_the_other(
        lambda: publish_times(planner, starts=[at(3, 9)], **values),
        lambda: publish_times(planner, starts=[at(3, 9, 30)], **values),
    )
    assert "overlaps a time of yours" in problem.message_dict["begins"][0]
    assert AppointmentSlot.objects.count() == 1


def test_one_customer_is_not_booked_twice_at_one_hour():
    enrollment = enrolled_in()
    customer_user(enrollment)
    slots = [slot_of(planner_in(), at(3, 9)), slot_of(planner_in(), at(3, 9, 30))]
    problem = one_after_the_other(*[booking(enrollment, slot) for slot in slots])
    assert "at that time" in problem.message_dict["slot"][0]
    assert free_times.open_with_planner(enrollment)[0].slot == slots[0]
