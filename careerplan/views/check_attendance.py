"""What one typed day of attendance would become, said while it is typed."""

from django.http import JsonResponse

from careerplan.access import attendance_week_for, service_for
from careerplan.forms.save_attendance import SaveAttendanceForm
from careerplan.queries.attendance import one_day
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def check_attendance(request, enrollment_id, service_id, week):
    """POST the boxes of the day `key`; answers its words, hours and problem. Saves nothing."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    facts, day = one_day(service, attendance_week_for(service, week), request.POST.get("key", ""))
    style = get_program(enrollment.program).attendance_style
    return JsonResponse(SaveAttendanceForm(request.POST, days=[day], style=style).answer(facts))
