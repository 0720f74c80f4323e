"""A verified week of attendance is opened again, with a reason."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import attendance_week_for, service_for
from careerplan.forms.reopen_attendance import ReopenAttendanceForm
from careerplan.queries import service_context
from careerplan.queries.attendance_pages import attendance_week
from careerplan.services import reopen_attendance as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.core.http import Conflict


def reopen_attendance(request, enrollment_id, service_id, week):
    """Asks for the reason, then unlocks the week and leads to it."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    sunday = attendance_week_for(service, week)
    back = reverse("careerplan:save_attendance", args=[enrollment_id, service_id, week])
    form = ReopenAttendanceForm(request.POST or None, cancel_url=back)
    if form.is_valid():
        try:
            act.reopen_attendance(request.user, service, week=sunday, reason=form.cleaned_data["reason"])
        except ValidationError as problem:
            raise Conflict(problem.messages[0], next_url=back, next_label=_("Go to the week")) from problem
        messages.success(request, _("The week is open again. Verify it when it is right."))
        return redirect(back)
    context = service_context(request.member, enrollment, service, "step_attendance")
    context |= {"form": form, "page": attendance_week(service, sunday, may_enter=False)}
    return render(request, "careerplan/reopen_attendance.html", context)
