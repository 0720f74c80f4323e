"""Where the browser keeps what is being answered (UX-20)."""

from django.core.exceptions import ValidationError
from django.http import Http404, JsonResponse

from casework.core import clock
from casework.core.words import clock_time
from casework.intake.access import own_application
from casework.intake.forms.answer_section import section_form
from casework.intake.queries.own_application import own_parts
from casework.intake.services.save_section import save_section


def save_section_draft(request, enrollment_id, kind, section_code):
    """Keep the answers that can be kept and answer with the time; 409 when the application is closed."""
    own = own_parts(own_application(request.member, enrollment_id))
    part = own.part(kind, section_code)
    if part is None:
        raise Http404
    form = section_form(own.forms[kind], part.section, own.answers(kind), data=request.POST, draft=True)
    form.is_valid()
    try:
        save_section(request.user, own.row, kind, part.section, form.checked, draft=True)
    except ValidationError as problem:
        return JsonResponse({"problem": problem.message}, status=409)
    return JsonResponse({"saved_at": clock_time(clock.now())})
