"""A new score of a basic-skills test (`domain.md` 6.7)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.forms.edit_skill_score import AddSkillScoreForm
from careerplan.queries import plan_context
from careerplan.services import add_skill_score as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def add_skill_score(request, enrollment_id):
    """The form; saving leads back to the assessments, where the NRS level stands."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    form = AddSkillScoreForm.of(request, enrollment)
    if form.is_valid():
        try:
            act.add_skill_score(request.user, enrollment, key=form.cleaned_data["key"], **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The score was added."))
            return redirect(form.cancel_url)
    context = plan_context(
        request.member, enrollment, page="review_assessments", heading=_("Add a test score")
    )
    return render(request, "careerplan/assessment_form.html", {**context, "form": form})
