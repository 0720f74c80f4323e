"""A job is corrected."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.access import employment_for
from outcomes.forms.edit_employment import EditEmploymentForm
from outcomes.services import edit_employment as act


def edit_employment(request, enrollment_id, employment_id):
    """The form over a job; two people who save at once are shown both texts (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    row = employment_for(enrollment, employment_id)
    form = EditEmploymentForm.of(request, enrollment, instance=row)
    if form.is_valid():
        try:
            act.edit_employment(request.user, row, version=form.saved_version, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The job was saved."))
            return redirect(form.cancel_url)
    context = case_context(enrollment, tab="outcomes", heading=_("Change a job"))
    remove_url = reverse("outcomes:remove_employment", args=[enrollment.public_id, row.public_id])
    context |= {"form": form, "remove_url": remove_url}
    status = 409 if form.is_stale else 200
    return render(request, "outcomes/outcome_form.html", context, status=status)
