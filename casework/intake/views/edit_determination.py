"""The Provider Determination of a customer (`domain.md` R33)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import open_intake
from casework.intake.forms.edit_determination import EditDeterminationForm
from casework.intake.queries.intake_page import clocks_of_determination, determination_of
from casework.intake.services.save_determination import save_determination


def edit_determination(request, enrollment_id):
    """The statement and the three legs with their clocks; saving leads back to the tab."""
    enrollment = open_intake(request, enrollment_id, "edit_determination", to=Can.EDIT)
    home = reverse("intake:show_intake", args=[enrollment_id])
    row = determination_of(enrollment)
    form = EditDeterminationForm(request.POST or None, row=row, cancel_url=home)
    if form.is_valid():
        try:
            save_determination(request.user, enrollment, version=form.cleaned_data["version"], **form.values)
        except ValidationError as problem:
            form = form.refused(problem, determination_of(enrollment))
        else:
            messages.success(request, _("The Provider Determination was saved."))
            return redirect(home)
    context = case_context(enrollment, tab="intake", heading=_("Provider Determination"))
    context |= {"form": form, "clocks": clocks_of_determination(row) if row else []}
    status = 409 if form.is_stale else 200
    return render(request, "intake/edit_determination.html", context, status=status)
