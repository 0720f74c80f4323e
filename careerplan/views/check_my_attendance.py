"""What one day that a customer types would become, said while it is typed."""

from django.http import JsonResponse

from careerplan.access import attendance_week_for, own_service
from careerplan.forms.save_my_attendance import SaveMyAttendanceForm
from careerplan.queries.attendance import one_day
from programs.registry import get_program


def check_my_attendance(request, service_id, week):
    """POST the boxes of the day `key`; answers its words, hours and problem. Saves nothing."""
    service = own_service(request.member, service_id)
    sunday = attendance_week_for(service, week)
    facts, day = one_day(service, sunday, request.POST.get("key", ""), needs_provider=True)
    style = get_program(service.enrollment.program).attendance_style
    return JsonResponse(SaveMyAttendanceForm(request.POST, days=[day], style=style).answer(facts))
