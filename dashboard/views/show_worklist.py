"""The first page of a case worker's day: what customers wait for, in the order in which it turns red."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from dashboard.forms.show_worklist import WorklistFilter
from dashboard.queries.caseload import readable_enrollments
from dashboard.queries.cleared import read_cleared
from dashboard.queries.worklist import first_to_come, read_worklist
from dashboard.services.catch_up_standing import catch_up_standing


def show_worklist(request):
    """GET: the items of the worker, organisation and program of the address; by default the reader's own."""
    member = request.member
    catch_up_standing(member.programs)
    rows = readable_enrollments(member)
    filters = WorklistFilter(request.GET, rows, member=member)
    worklist = first = None
    if filters.is_one_list:
        worklist = read_worklist(filters.qs, member.programs, member.today, _address(request))
        first = first_to_come(filters.qs, member.today)
    context = {
        "page_title": _("Worklist"),
        "today": member.today,
        **filters_drawn(request, filters),
        "customers_url": reverse("dashboard:list_caseload"),
        "worklist": worklist,
        "first": first,
        "several_programs": len(member.programs) > 1,
        "cleared": read_cleared(rows, request.user, request.GET.get("did", ""), member.today),
        "tabs": worklist_tabs("show_worklist"),
    }
    return render(request, "dashboard/show_worklist.html", context)


def filters_drawn(request, filters):
    """What `worklist_filters.html` needs of a filter set."""
    form = filters.form
    form.all_optional = True
    offered = [form[name] for name in form.fields if name != "customer"]
    is_filtered = any(request.GET.get(name) for name in form.fields)
    return {"filters": form, "chosen": filters.chosen, "offered": offered, "is_filtered": is_filtered}


def worklist_tabs(current):
    """The worklist and the team's; `current` is the view's name."""
    pages = (("show_worklist", _("Worklist")), ("show_team_worklist", _("Team")))
    return [
        {"label": label, "url": reverse(f"dashboard:{name}"), "current": name == current}
        for name, label in pages
    ]


def _address(request):
    """The page's address without what only the way back added."""
    query = request.GET.copy()
    query.pop("did", None)
    return f"{request.path}{'?' if query else ''}{query.urlencode()}"
