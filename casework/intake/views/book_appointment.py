"""Staff book a customer into a planner's time ("Schedule with a career planner", 002:75)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.queries import case_context
from casework.intake.access import booking_case_for
from casework.intake.forms.book_appointment import BookAppointmentForm
from casework.intake.queries.booking_page import booking_page, day_asked_for, doubt_about, said_of
from casework.intake.services import book_appointment as act


def book_appointment(request, enrollment_id):
    """The form over the free times, from `?since=` a day on; booking leads to the customer's appointments. A second
    appointment with one planner is saved and said."""
    enrollment = booking_case_for(request.member, enrollment_id)
    home = reverse("intake:list_appointments", args=[enrollment.public_id])
    since = day_asked_for(request.GET.get("since", ""))
    form = BookAppointmentForm(request.POST or None, enrollment=enrollment, since=since, cancel_url=home)
    if form.is_valid():
        try:
            saved = act.book_appointment(request.user, enrollment, **form.cleaned_data)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, said_of(saved))
            if doubt := doubt_about(enrollment, saved):
                messages.warning(request, doubt)
            return redirect(home)
    heading = _("Schedule with a career planner")
    context = case_context(enrollment, tab="overview", heading=heading, tool="appointments")
    context |= {"form": form} | booking_page(enrollment, form)
    return render(request, "intake/book_appointment.html", context)
