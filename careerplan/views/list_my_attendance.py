"""Where a customer finds the weeks to enter own attendance for (F358)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.access import own_services
from careerplan.queries.attendance_pages import own_attendance


def list_my_attendance(request):
    """GET: each service that goes on, with its weeks, the latest first."""
    services = own_attendance(own_services(request.member))
    context = {"page_title": _("My attendance"), "services": services}
    return render(request, "careerplan/list_my_attendance.html", context)
