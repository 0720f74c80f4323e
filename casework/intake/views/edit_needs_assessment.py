"""One part of the needs assessment is answered, at once or bit by bit."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import open_intake
from casework.intake.forms.edit_needs_assessment import EditNeedsAssessmentForm
from casework.intake.forms.keep_answers import LATER
from casework.intake.queries.needs_assessment import needs_assessment_of
from casework.intake.services.save_needs_assessment import save_needs_assessment


def edit_needs_assessment(request, enrollment_id, section_code):
    """Saving leads to the next part that is not done, the last one to what follows from the answers."""
    enrollment = open_intake(request, enrollment_id, "edit_needs_assessment", to=Can.EDIT)
    assessed = needs_assessment_of(enrollment)
    section = assessed.form.section(section_code) if assessed else None
    if section is None:
        raise Http404
    home = reverse("intake:show_needs_assessment", args=[enrollment_id])
    form = EditNeedsAssessmentForm(
        request.POST or None,
        kept=assessed,
        section=section,
        cancel_url=home,
        autosave_url=reverse("intake:save_needs_assessment_draft", args=[enrollment_id, section_code]),
    )
    if form.is_valid():
        place = (request.user, enrollment, section, form.checked)
        try:
            save_needs_assessment(*place, version=form.cleaned_data["version"], draft=form.draft)
        except ValidationError as problem:
            form = form.refused(problem, needs_assessment_of(enrollment))
        else:
            messages.success(request, _("Saved."))
            after = needs_assessment_of(enrollment).next_open(section)
            return redirect(assessed.url_of(after) if after and LATER not in request.POST else home)
    context = case_context(enrollment, tab="intake", heading=str(section.title))
    context |= {"form": form, "assessed": assessed, "section": section}
    status = 409 if form.is_stale else 200
    return render(request, "intake/edit_needs_assessment.html", context, status=status)
