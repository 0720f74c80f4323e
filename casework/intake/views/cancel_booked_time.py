"""A planner cancels the appointment in a time of their own."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.intake.access import own_booking_for, own_slot_for
from casework.intake.forms.cancel_appointment import CancelAppointmentForm
from casework.intake.queries.schedule import week_url
from casework.intake.queries.times import time_in_words
from casework.intake.services.cancel_appointment import cancel_appointment


def cancel_booked_time(request, slot_id):
    """The form; cancelling leads back to the week. The time stays published: the planner may withdraw it."""
    slot = own_slot_for(request.member, slot_id)
    home = week_url(slot)
    booking = own_booking_for(request.member, slot)
    form = CancelAppointmentForm(request.POST or None, cancel_url=home)
    if form.is_valid():
        try:
            cancel_appointment(request.user, booking, reason=form.cleaned_data["reason"])
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(
                request,
                _("The appointment is cancelled; the customer and the worker are told. The time is free."),
            )
            return redirect(home)
    context = {"page_title": _("Cancel an appointment"), "form": form}
    context["items"] = [
        {"label": _("Time"), "value": time_in_words(slot)},
        {"label": _("Place"), "value": slot.place},
    ]
    return render(request, "intake/cancel_booked_time.html", context)
