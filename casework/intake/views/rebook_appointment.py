"""An appointment moves to another time, in one act."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.queries import case_context
from casework.intake.access import appointment_for, booking_case_for
from casework.intake.forms.book_appointment import RebookAppointmentForm
from casework.intake.queries.booking_page import booking_page, day_asked_for, said_of
from casework.intake.services import rebook_appointment as act


def rebook_appointment(request, enrollment_id, appointment_id):
    """The form over the free times; moving leads to the customer's appointments."""
    enrollment = booking_case_for(request.member, enrollment_id)
    appointment = appointment_for(enrollment, appointment_id)
    home = reverse("intake:list_appointments", args=[enrollment.public_id])
    since = day_asked_for(request.GET.get("since", ""))
    form = RebookAppointmentForm(request.POST or None, enrollment=enrollment, since=since, cancel_url=home)
    if form.is_valid():
        try:
            saved = act.rebook_appointment(request.user, appointment, **form.cleaned_data)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, said_of(saved))
            return redirect(home)
    context = case_context(enrollment, tab="overview", heading=_("Move an appointment"), tool="appointments")
    context |= {"form": form} | booking_page(enrollment, form, moving=appointment)
    return render(request, "intake/book_appointment.html", context)
