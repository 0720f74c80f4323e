"""Where the browser keeps what is being answered of the needs assessment (UX-20)."""

from django.core.exceptions import ValidationError
from django.http import Http404, JsonResponse

from casework.accounts.enums import Can
from casework.core import clock
from casework.core.words import clock_time
from casework.intake.access import open_intake
from casework.intake.forms.edit_needs_assessment import EditNeedsAssessmentForm
from casework.intake.forms.keep_answers import LATER
from casework.intake.queries.needs_assessment import needs_assessment_of
from casework.intake.services.save_needs_assessment import save_needs_assessment


def save_needs_assessment_draft(request, enrollment_id, section_code):
    """Keep the answers that can be kept; answer with the time and the version that the page stands on from now on. 409
    when somebody else saved other answers."""
    enrollment = open_intake(request, enrollment_id, "edit_needs_assessment", to=Can.EDIT)
    assessed = needs_assessment_of(enrollment)
    section = assessed.form.section(section_code) if assessed else None
    if section is None:
        raise Http404
    posted = request.POST.copy()
    posted[LATER] = "1"
    form = EditNeedsAssessmentForm(posted, kept=assessed, section=section)
    form.is_valid()
    place = (request.user, enrollment, section, form.checked)
    try:
        row = save_needs_assessment(*place, version=form.cleaned_data.get("version"), draft=True, quiet=True)
    except ValidationError as problem:
        return JsonResponse({"problem": problem.message}, status=409)
    return JsonResponse({"saved_at": clock_time(clock.now()), "version": row.version})
