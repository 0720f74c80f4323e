"""A post-assessment is corrected (F277)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import module_score_for, scored_service_for
from careerplan.forms.edit_module_score import EditModuleScoreForm
from careerplan.queries import service_context
from careerplan.services import edit_module_score as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def edit_module_score(request, enrollment_id, service_id, score_id):
    """The form over a score; two people who save at once are shown both values (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = scored_service_for(enrollment, service_id)
    score = module_score_for(service, score_id)
    home = reverse("careerplan:list_module_scores", args=[enrollment_id, service_id])
    form = EditModuleScoreForm(request.POST or None, instance=score, service=service, cancel_url=home)
    if form.is_valid():
        try:
            act.edit_module_score(request.user, score, version=form.saved_version, **form.values)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("The score was saved."))
            return redirect(home)
    context = service_context(request.member, enrollment, service, "step_scores") | {
        "form": form,
        "score": score,
    }
    return render(request, "careerplan/edit_module_score.html", context, status=409 if form.is_stale else 200)
