"""The customers a member reads, with what needs attention about each."""

from uuid import UUID

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.core.routing import Audience
from dashboard.forms.list_caseload import CaseloadFilter
from dashboard.queries.caseload import CaseloadPage
from dashboard.queries.caseload_columns import caseload_columns, say_needs
from dashboard.queries.definition import rule_in_words
from dashboard.services.catch_up_standing import catch_up_standing


def list_caseload(request):
    """GET: the list as its address says, or the member's default view when the address says nothing (UX-08)."""
    page = caseload_page(request)
    about = page.filterset.chosen_line
    context = {
        "page_title": _("Customers"),
        "list": page,
        "about": rule_in_words(*about) if about else None,
        "came_back_to": _gone(request, page),
        "today": request.member.today,
        "may_merge": request.member.belongs_to(Audience.LEADS),
        "may_assign": any(grant.allows(Can.EDIT) for grant in request.member.grants),
    }
    return render(request, "dashboard/list_caseload.html", context)


def caseload_page(request, kind=CaseloadPage):
    """The member's caseload as a page of `kind`, with standing brought up to today."""
    member = request.member
    catch_up_standing(member.programs)
    return kind(
        request,
        member,
        columns=caseload_columns(_address(request), member.programs),
        name="caseload",
        caption=_("Customers"),
        filterset=CaseloadFilter,
        primary_filters=("q", "worker", "line"),
        empty={
            "title": _("No customers yet"),
            "text": _("Customers appear here as soon as they are enrolled."),
        },
        may_see_none=not member.programs,
        as_of=member.today,
        prepare=lambda rows: say_needs(rows, member.today),
    )


def _address(request):
    """The list's address without what only the way back added."""
    query = request.GET.copy()
    query.pop("row", None)
    return f"{reverse('dashboard:list_caseload')}{'?' if query else ''}{query.urlencode()}"


def _gone(request, page):
    """The id of the row the reader comes back to when it is no longer on the page, else ""."""
    try:
        row = UUID(request.GET.get("row", ""))
    except ValueError:
        return ""
    return "" if any(found["id"] == row for found in page.rows) else str(row)
