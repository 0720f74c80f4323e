"""The attendance sheet of a cohort for a week, to print (UX-38)."""

from django.http import Http404
from django.shortcuts import render

from careerplan.access import attendance_services, group_locations
from careerplan.forms.save_group_attendance import ChooseGroupForm
from careerplan.queries.attendance_sheet import group_sheet
from careerplan.queries.group_attendance import choose_page
from programs.registry import get_program


def print_group_attendance(request):
    """GET, with the same parameters as the grid: the roster by day, and signatures."""
    specs = [get_program(code) for code in request.member.programs]
    choose = ChooseGroupForm(request.GET, specs=specs, locations=group_locations(request.member))
    if not choose.is_valid():
        raise Http404
    page = choose_page(attendance_services(request.member), choose.chosen, request.GET.get("page"))
    return render(request, "careerplan/print_group_attendance.html", group_sheet(request.user, page))
