"""A planned gap is corrected."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.access import planned_gap_for
from outcomes.forms.edit_planned_gap import EditPlannedGapForm
from outcomes.services import edit_planned_gap as act


def edit_planned_gap(request, enrollment_id, gap_id):
    """The form over a gap; two people who save at once are shown both texts (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    gap = planned_gap_for(enrollment, gap_id)
    form = EditPlannedGapForm.of(request, enrollment, instance=gap)
    if form.is_valid():
        try:
            act.edit_planned_gap(request.user, gap, version=form.saved_version, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The planned gap was saved."))
            return redirect(form.cancel_url)
    context = case_context(enrollment, tab="outcomes", heading=_("Change a planned gap")) | {"form": form}
    return render(request, "outcomes/edit_planned_gap.html", context, status=409 if form.is_stale else 200)
