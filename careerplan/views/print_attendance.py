"""The attendance sheet of one week of a service, to print (UX-38)."""

from django.shortcuts import render

from careerplan.access import attendance_week_for, service_for
from careerplan.queries.attendance_sheet import week_sheet
from casework.cases.access import open_case


def print_attendance(request, enrollment_id, service_id, week):
    """GET: the seven days with what is entered, lines to write on for what is not, and signatures."""
    enrollment = open_case(request, enrollment_id, "print_attendance")
    service = service_for(enrollment, service_id)
    service.enrollment = enrollment
    context = week_sheet(request.user, service, attendance_week_for(service, week))
    return render(request, "careerplan/print_attendance.html", context)
