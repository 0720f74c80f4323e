"""A new assessment summary (F254, F301)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.forms.add_assessment_summary import AddAssessmentSummaryForm
from careerplan.queries import plan_context
from careerplan.services import add_assessment_summary as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def add_assessment_summary(request, enrollment_id):
    """The form; saved summaries stay in the history."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    form = AddAssessmentSummaryForm.of(request, enrollment)
    if form.is_valid():
        try:
            act.add_assessment_summary(request.user, enrollment, key=form.cleaned_data["key"], **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The assessment summary was added."))
            return redirect(form.cancel_url)
    context = plan_context(
        request.member, enrollment, page="review_assessments", heading=_("Add Assessment Summary")
    )
    return render(request, "careerplan/assessment_form.html", {**context, "form": form})
