"""The inbox of staff and customers."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.cases.queries.messages import list_of_messages, teams_to_write_to


def list_messages(request):
    """Show the inbox, unread first."""
    context = {"list": list_of_messages(request), "page_title": _("Messages")}
    if request.member.is_customer:
        context["teams"] = teams_to_write_to(request.member)
    return render(request, "cases/list_messages.html", context | {"layout": layout_for(request.member)})


def layout_for(member):
    """The frame of the inbox: customers have a page of their own, phone first."""
    return "layout/customer.html" if member.is_customer else "layout/staff.html"
