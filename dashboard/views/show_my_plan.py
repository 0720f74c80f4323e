"""A customer reads the own plan."""

from django.shortcuts import render

from casework.accounts.access import branding_of
from casework.accounts.context import look
from casework.cases.access import own_enrollment
from dashboard.queries.own import own_program, own_tabs


def show_my_plan(request, enrollment_id):
    """GET: goals and steps of one program, read only (F195, F236)."""
    enrollment = own_enrollment(request.member, enrollment_id)
    program = own_program(enrollment)
    context = look(branding_of(enrollment.organisation)) | {
        "page_title": program.plan_title,
        "program": program,
        "plan": program.plan,
        "tabs": own_tabs(enrollment, "show_my_plan"),
    }
    return render(request, "dashboard/show_my_plan.html", context)
