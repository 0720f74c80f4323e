"""A result of an assessment, corrected (F310)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import assessment_result_for
from careerplan.forms.edit_assessment_result import EditAssessmentResultForm
from careerplan.queries import plan_context
from careerplan.services import edit_assessment_result as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def edit_assessment_result(request, enrollment_id, result_id):
    """The form over a result; two people who save at once are shown both texts (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    result = assessment_result_for(enrollment, result_id)
    form = EditAssessmentResultForm.of(request, enrollment, instance=result)
    if form.is_valid():
        try:
            act.edit_assessment_result(request.user, result, version=form.saved_version, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The assessment result was saved."))
            return redirect(form.cancel_url)
    heading = _("Assessment result")
    context = plan_context(request.member, enrollment, page="review_assessments", heading=heading)
    remove_url = reverse("careerplan:remove_assessment_result", args=[enrollment.public_id, result.public_id])
    context |= {"form": form, "remove_url": remove_url}
    status = 409 if form.is_stale else 200
    return render(request, "careerplan/assessment_form.html", context, status=status)
