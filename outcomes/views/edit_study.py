"""Education or training beside the plan is corrected."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.access import study_for
from outcomes.forms.edit_study import EditStudyForm
from outcomes.services import edit_study as act


def edit_study(request, enrollment_id, study_id):
    """The form over a study; two people who save at once are shown both texts (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    row = study_for(enrollment, study_id)
    form = EditStudyForm.of(request, enrollment, instance=row)
    if form.is_valid():
        try:
            act.edit_study(request.user, row, version=form.saved_version, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The education or training was saved."))
            return redirect(form.cancel_url)
    context = case_context(enrollment, tab="outcomes", heading=_("Change education or training"))
    remove_url = reverse("outcomes:remove_study", args=[enrollment.public_id, row.public_id])
    context |= {"form": form, "remove_url": remove_url}
    status = 409 if form.is_stale else 200
    return render(request, "outcomes/outcome_form.html", context, status=status)
