"""The dashboard of one program."""

from urllib.parse import urlencode

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import may_open_counts
from dashboard.access import program_for, visible_standing
from dashboard.forms.show_dashboard import DashboardFilter
from dashboard.queries.dashboard import blocks_of, count_in_reach
from dashboard.services.catch_up_standing import catch_up_standing
from programs.registry import get_program

PASSED_ON = ("organisation", "location", "worker")


def show_dashboard(request, program):
    """GET: sections with their counts in the member's scope, narrowed by the filters of the address."""
    member = request.member
    spec = program_for(member, program)
    catch_up_standing([program])
    opens = may_open_counts(member, program)
    rows = visible_standing(member, program)
    filters = DashboardFilter(request.GET, rows, member=member, program=program, opens=opens)
    vectors = {}
    if filters.form.is_valid():
        vectors = count_in_reach(member, program, filters.qs, narrowed=filters.narrowed)
    kept = {name: request.GET[name] for name in PASSED_ON if request.GET.get(name)}

    def url_of(line):
        query = urlencode({"line": f"{program}.{line.code}", **kept})
        return f"{reverse('dashboard:list_caseload')}?{query}"

    filters.form.all_optional = True
    context = {
        "page_title": _("%(program)s dashboard") % {"program": spec.name},
        "spec": spec,
        "blocks": blocks_of(spec, vectors, opens=opens, url_of=url_of),
        "waiting": [section for section in spec.sections if not section.live],
        "people": sum(vectors.values()),
        "opens": opens,
        "today": member.today,
        "filters": filters.form,
        "filtered": bool(kept),
        "tabs": _tabs(member, program),
        "customers_url": f"{reverse('dashboard:list_caseload')}?program={program}",
    }
    return render(request, "dashboard/show_dashboard.html", context)


def _tabs(member, current):
    """The member's other programs, when there are any."""
    codes = member.programs if len(member.programs) > 1 else ()
    return [
        {
            "label": get_program(code).short_name,
            "url": reverse("dashboard:show_dashboard", args=[code]),
            "current": code == current,
        }
        for code in codes
    ]
