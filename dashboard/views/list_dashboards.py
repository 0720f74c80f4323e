"""The dashboards a member may see."""

from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from programs.registry import get_program


def list_dashboards(request):
    """GET: one program opens at once; several are listed with what each counts."""
    programs = request.member.programs
    if len(programs) == 1:
        return redirect("dashboard:show_dashboard", program=programs[0])
    context = {"page_title": _("Dashboards"), "programs": [get_program(code) for code in programs]}
    return render(request, "dashboard/list_dashboards.html", context)
