"""A post-assessment is entered (F277)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import scored_service_for
from careerplan.forms.add_module_score import AddModuleScoreForm
from careerplan.queries import service_context
from careerplan.services import add_module_score as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def add_module_score(request, enrollment_id, service_id):
    """The form for a new score; saving leads back to the tab."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = scored_service_for(enrollment, service_id)
    home = reverse("careerplan:list_module_scores", args=[enrollment_id, service_id])
    form = AddModuleScoreForm(request.POST or None, service=service, cancel_url=home)
    if form.is_valid():
        act.add_module_score(request.user, service, key=form.cleaned_data["key"], **form.values)
        messages.success(request, _("The score was saved."))
        return redirect(home)
    context = service_context(request.member, enrollment, service, "step_scores")
    return render(request, "careerplan/add_module_score.html", context | {"form": form})
