"""A customer enters own hours of a week; staff verify them (F358)."""

from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.access import attendance_week_for, own_service, own_services
from careerplan.enums import EnteredBy
from careerplan.forms.save_my_attendance import SaveMyAttendanceForm
from careerplan.notifications.attendance import say_attendance_saved
from careerplan.queries.attendance_pages import attendance_week
from careerplan.services import save_attendance as act
from careerplan.services import submit_attendance as submitting
from programs.registry import get_program


def save_my_attendance(request, service_id, week):
    """The week day by day: "Save", and "Send to my career planner". A verified week is only read."""
    service = own_service(request.member, service_id)
    sunday = attendance_week_for(service, week)
    spec = get_program(service.enrollment.program)
    page = attendance_week(service, sunday, needs_provider=True)
    form = SaveMyAttendanceForm(request.POST or None, days=page.days, style=spec.attendance_style)
    status = 200
    if form.is_bound:
        form.full_clean()
        own = own_services(request.member).filter(pk=service.pk)
        if "submit" in request.POST:
            outcome = submitting.submit_attendance(request.user, own, form.cells, week=sunday)
        else:
            keys = {"entered_as": EnteredBy.CUSTOMER, "needs_provider": True}
            outcome = act.save_attendance(request.user, own, form.cells, week=sunday, **keys)
        say_attendance_saved(request, outcome)
        if not outcome.refused:
            return redirect(request.path)
        page = attendance_week(service, sunday, needs_provider=True)
        form = form.again(page.days, outcome.refused, style=spec.attendance_style)
        status = 409 if outcome.is_stale else 200
    label = spec.catalogue.text(service.service_type)
    context = {
        "page_title": _("My attendance"),
        "service": service,
        "label": label,
        "page": page,
        "form": form,
    }
    return render(request, "careerplan/save_my_attendance.html", context, status=status)
