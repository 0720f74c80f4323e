"""A score of a basic-skills test, corrected."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import skill_score_for
from careerplan.forms.edit_skill_score import EditSkillScoreForm
from careerplan.queries import plan_context
from careerplan.services import edit_skill_score as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def edit_skill_score(request, enrollment_id, skill_score_id):
    """The form over a score; two people who save at once are shown both texts (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    score = skill_score_for(enrollment, skill_score_id)
    form = EditSkillScoreForm.of(request, enrollment, instance=score)
    if form.is_valid():
        try:
            act.edit_skill_score(request.user, score, version=form.saved_version, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The score was saved."))
            return redirect(form.cancel_url)
    heading = _("Test score")
    context = plan_context(request.member, enrollment, page="review_assessments", heading=heading)
    remove_url = reverse("careerplan:remove_skill_score", args=[enrollment.public_id, score.public_id])
    context |= {"form": form, "remove_url": remove_url}
    status = 409 if form.is_stale else 200
    return render(request, "careerplan/assessment_form.html", context, status=status)
