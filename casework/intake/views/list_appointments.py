"""The appointments of a customer with LWIA career planners."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import open_case
from casework.cases.queries import case_context
from casework.intake.access import booking_case_for
from casework.intake.queries.appointments import appointment_cards


def list_appointments(request, enrollment_id):
    """GET: every appointment with its acts, the latest first."""
    booking_case_for(request.member, enrollment_id, to=Can.READ)
    enrollment = open_case(request, enrollment_id, "list_appointments")
    context = case_context(enrollment, tab="overview", heading=_("Appointments"), tool="appointments")
    context["appointments"] = appointment_cards(enrollment)
    return render(request, "intake/list_appointments.html", context)
