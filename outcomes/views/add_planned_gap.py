"""A planned gap is added."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.forms.add_planned_gap import AddPlannedGapForm
from outcomes.services import add_planned_gap as act


def add_planned_gap(request, enrollment_id):
    """The form; saving leads back to the readiness page."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    form = AddPlannedGapForm.of(request, enrollment)
    if form.is_valid():
        try:
            gap = act.add_planned_gap(request.user, enrollment, key=form.cleaned_data["key"], **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            said = _("This gap was saved already.") if gap.already_saved else _("The planned gap was added.")
            messages.success(request, said)
            return redirect(form.cancel_url)
    context = case_context(enrollment, tab="outcomes", heading=_("Add Planned Gap")) | {"form": form}
    return render(request, "outcomes/edit_planned_gap.html", context)
