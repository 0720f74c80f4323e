"""The desired career path (F250, F295)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.forms.edit_career_path import EditCareerPathForm
from careerplan.queries import plan_context
from careerplan.queries.assessments import career_path_of
from careerplan.services import edit_career_path as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def edit_career_path(request, enrollment_id):
    """The form, at any time; two people who save at once are shown both texts (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    form = EditCareerPathForm.of(request, enrollment, instance=career_path_of(enrollment))
    if form.is_valid():
        try:
            act.edit_career_path(request.user, enrollment, version=form.version, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The career path was saved."))
            return redirect(form.cancel_url)
    context = plan_context(request.member, enrollment, page="plan_overview", heading=_("Desired Career Path"))
    return render(
        request,
        "careerplan/assessment_form.html",
        {**context, "form": form},
        status=409 if form.is_stale else 200,
    )
