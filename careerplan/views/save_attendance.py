"""One week of attendance of a service (F273-F276, F356, F357)."""

from django.shortcuts import redirect, render

from careerplan.access import attendance_services, attendance_week_for, service_for
from careerplan.forms.save_attendance import SaveAttendanceForm
from careerplan.notifications.attendance import say_attendance_saved
from careerplan.queries import service_context
from careerplan.queries.attendance_pages import absence_flag, attendance_week
from careerplan.services import save_attendance as act
from careerplan.services import verify_attendance as verifying
from casework.accounts.enums import Can
from casework.cases.access import open_case
from programs.registry import get_program


def save_attendance(request, enrollment_id, service_id, week):
    """The grid of seven days: "Save", "Submit and Verify Attendance". What is sound is saved, the rest comes back."""
    to = Can.EDIT if request.method == "POST" else Can.READ
    enrollment = open_case(request, enrollment_id, "save_attendance", to=to)
    service = service_for(enrollment, service_id)
    sunday = attendance_week_for(service, week)
    context = service_context(request.member, enrollment, service, "step_attendance")
    style = get_program(enrollment.program).attendance_style
    page = attendance_week(service, sunday, may_enter=context["can_edit"])
    form = SaveAttendanceForm(request.POST or None, days=page.days, style=style)
    status = 200
    if form.is_bound:
        form.full_clean()
        save = verifying.verify_attendance if "verify" in request.POST else act.save_attendance
        own = attendance_services(request.member).filter(pk=service.pk)
        outcome = save(request.user, own, form.cells, week=sunday)
        say_attendance_saved(request, outcome)
        if not outcome.refused:
            return redirect(request.path)
        page = attendance_week(service, sunday)
        form = form.again(page.days, outcome.refused, style=style)
        status = 409 if outcome.is_stale else 200
    context |= {"page": page, "form": form, "flag": absence_flag(enrollment)}
    return render(request, "careerplan/save_attendance.html", context, status=status)
