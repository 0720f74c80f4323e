"""Attendance of one customer over all services: the way in from the plan and the overview (F359)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.queries import plan_context
from careerplan.queries.attendance_pages import absence_flag, attended_services
from casework.cases.access import open_case


def list_attendance(request, enrollment_id):
    """GET: each service with attendance, its hours so far, and the week of today."""
    enrollment = open_case(request, enrollment_id, "list_attendance")
    context = plan_context(request.member, enrollment, page="attendance", heading=_("Attendance"))
    context |= {"services": attended_services(enrollment), "flag": absence_flag(enrollment)}
    return render(request, "careerplan/list_attendance.html", context)
