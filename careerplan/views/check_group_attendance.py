"""What one typed cell of the group grid would become, said when it is left (beyond N10)."""

from django.http import Http404, JsonResponse

from careerplan.access import attendance_services
from careerplan.forms.save_group_attendance import SaveGroupAttendanceForm, read_posted_key
from careerplan.queries.attendance import one_day
from programs.attendance import week_of


def check_group_attendance(request):
    """POST the cell `key`; answers its words, hours and problem. Saves nothing."""
    try:
        service_id, day = read_posted_key(request.POST.get("key", ""))
    except ValueError:
        raise Http404 from None
    rows = attendance_services(request.member).select_related("customer", "organisation", "enrollment")
    service = rows.filter(public_id=service_id).first()
    if service is None:
        raise Http404
    facts, cell = one_day(service, week_of(day), request.POST["key"], needs_provider=True)
    return JsonResponse(SaveGroupAttendanceForm(request.POST, days=[cell]).answer(facts))
