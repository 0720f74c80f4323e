"""Staff cancel a customer's appointment."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.queries import case_context
from casework.intake.access import appointment_for, booking_case_for
from casework.intake.forms.cancel_appointment import CancelAppointmentForm
from casework.intake.queries.appointments import appointment_items
from casework.intake.services import cancel_appointment as act


def cancel_appointment(request, enrollment_id, appointment_id):
    """The form; cancelling leads back to the appointments. Whoever comes second is told that it is cancelled."""
    enrollment = booking_case_for(request.member, enrollment_id)
    appointment = appointment_for(enrollment, appointment_id)
    home = reverse("intake:list_appointments", args=[enrollment.public_id])
    form = CancelAppointmentForm(request.POST or None, cancel_url=home)
    if form.is_valid():
        try:
            is_done = act.cancel_appointment(request.user, appointment, reason=form.cleaned_data["reason"])
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            done = _("The appointment is cancelled. The customer and the planner are told.")
            messages.success(request, done if is_done else _("This appointment was cancelled already."))
            return redirect(home)
    heading = _("Cancel the appointment")
    context = case_context(enrollment, tab="overview", heading=heading, tool="appointments")
    context |= {"form": form, "items": appointment_items(appointment)}
    return render(request, "intake/cancel_appointment.html", context)
