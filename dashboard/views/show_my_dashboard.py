"""The first page of a customer."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.access import own_customer
from dashboard.queries.own import own_programs, unread_count


def show_my_dashboard(request):
    """GET: the customer's programs, what comes next in each, and messages that wait (F006, F236)."""
    customer = own_customer(request.member)
    context = {
        "page_title": _("My Dashboard"),
        "customer": customer,
        "programs": own_programs(customer),
        "unread_count": unread_count(request.user),
    }
    return render(request, "dashboard/show_my_dashboard.html", context)
