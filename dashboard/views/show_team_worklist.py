"""How the work is spread over a team."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import visible_enrollments
from dashboard.forms.show_team_worklist import TeamWorklistFilter
from dashboard.queries.team_worklist import loads_of_organisations, loads_of_workers
from dashboard.services.catch_up_standing import catch_up_standing
from dashboard.views.show_worklist import filters_drawn, worklist_tabs


def show_team_worklist(request):
    """GET: the load of each worker of one organisation, or of each organisation where several are in reach."""
    member = request.member
    catch_up_standing(member.programs)
    rows = visible_enrollments(member).filter(program__in=member.programs)
    filters = TeamWorklistFilter(request.GET, rows, member=member)
    program, one = filters.chosen.get("program", ""), filters.organisation_meant
    loads = []
    if filters.form.is_valid() and one:
        loads = loads_of_workers(rows, one, program, member.today)
    elif filters.form.is_valid():
        loads = loads_of_organisations(rows, filters.organisations.values(), program)
    context = {
        "page_title": _("Team worklist"),
        "today": member.today,
        **filters_drawn(request, filters),
        "organisation": one,
        "loads": loads,
        "may_assign": any(grant.allows(Can.EDIT) for grant in member.grants),
        "tabs": worklist_tabs("show_team_worklist"),
    }
    return render(request, "dashboard/show_team_worklist.html", context)
