"""The first page of a customer."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.access import branding_of
from casework.accounts.context import look
from casework.cases.access import own_customer
from casework.intake.queries.appointments import own_appointments
from dashboard.queries.own import own_programs, unread_count


def show_my_dashboard(request):
    """GET: the customer's programs, what comes next in each, and messages that wait (F006, F236).

    An account without a record is led to the application. The page has the look of the newest program's provider."""
    try:
        customer = own_customer(request.member)
    except Http404:
        return redirect("intake:show_apply")
    programs = own_programs(customer)
    branding = branding_of(programs[0].enrollment.organisation) if programs else None
    context = look(branding) | {
        "page_title": _("My Dashboard"),
        "customer": customer,
        "programs": programs,
        "appointments": own_appointments(customer),
        "unread_count": unread_count(request.user),
    }
    return render(request, "dashboard/show_my_dashboard.html", context)
