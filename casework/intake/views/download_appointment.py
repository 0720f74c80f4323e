"""An appointment as a file for a calendar."""

from django.http import HttpResponse

from casework.core.calendar_file import CONTENT_TYPE
from casework.intake.access import readable_appointment_for
from casework.intake.queries.appointments import calendar_of


def download_appointment(request, appointment_id):
    """GET: the file, for the customer and for staff who reach the case; of a cancelled one it takes the event out."""
    appointment = readable_appointment_for(request.member, appointment_id)
    text = calendar_of(appointment, for_customer=request.member.is_customer)
    headers = {"Content-Disposition": 'attachment; filename="appointment.ics"'}
    return HttpResponse(text, content_type=CONTENT_TYPE, headers=headers)
