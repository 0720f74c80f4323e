"""A new result of an assessment (F253, F309)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.forms.edit_assessment_result import AddAssessmentResultForm
from careerplan.queries import plan_context
from careerplan.services import add_assessment_result as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def add_assessment_result(request, enrollment_id):
    """The form, opened on the assessment that `?assessment=` names; saving leads back to the assessments."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    form = AddAssessmentResultForm.of(
        request, enrollment, initial={"assessment": request.GET.get("assessment", "")}
    )
    if form.is_valid():
        try:
            act.add_assessment_result(
                request.user,
                enrollment,
                key=form.cleaned_data["key"],
                **form.values,
            )
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The assessment result was added."))
            return redirect(form.cancel_url)
    context = plan_context(
        request.member, enrollment, page="review_assessments", heading=_("Add Assessment Results")
    )
    return render(request, "careerplan/assessment_form.html", {**context, "form": form})
