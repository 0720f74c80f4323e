"""The tab "Attendance" of a service: its header and its weeks (F352, F354, F355)."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.access import service_for
from careerplan.queries import service_context
from careerplan.queries.attendance_pages import absence_flag, attendance_weeks, why_no_attendance
from casework.cases.access import open_case

WEEKS_ON_A_PAGE = 10


def show_attendance(request, enrollment_id, service_id):
    """GET: the weeks from the one of the planned start to the one of the planned end, opened where today lies."""
    enrollment = open_case(request, enrollment_id, "show_attendance")
    service = service_for(enrollment, service_id)
    weeks = attendance_weeks(service)
    not_yet = why_no_attendance(service, weeks)
    context = service_context(request.member, enrollment, service, "step_attendance", not_yet=not_yet)
    current = next((place for place, line in enumerate(weeks) if line.is_current), 0)
    pages = Paginator(weeks, WEEKS_ON_A_PAGE)
    context |= {
        "weeks": pages.get_page(request.GET.get("page", current // WEEKS_ON_A_PAGE + 1)),
        "flag": absence_flag(enrollment),
        "caption": _("Weeks of attendance"),
    }
    return render(request, "careerplan/show_attendance.html", context)
