"""A Provider Determination is taken out, after a question."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.core.words import short_date
from casework.intake.access import determination_for, open_intake
from casework.intake.forms.remove_determination import RemoveDeterminationForm
from casework.intake.services import remove_determination as act


def remove_determination(request, enrollment_id, determination_id):
    """GET asks why; POST removes what was read. The tab offers the undo until the end of the day."""
    enrollment = open_intake(request, enrollment_id, "remove_determination", to=Can.EDIT)
    row = determination_for(enrollment, determination_id)
    home = reverse("intake:show_intake", args=[enrollment_id])
    if row.removed_at:
        messages.info(request, _("The determination was removed already."))
        return redirect(home)
    form = RemoveDeterminationForm(request.POST or None, initial={"version": row.version}, cancel_url=home)
    if form.is_valid():
        try:
            act.remove_determination(request.user, row, **form.cleaned_data)
        except ValidationError as problem:
            messages.warning(request, " ".join(problem.messages))
        else:
            messages.success(
                request, _("The determination was removed. You can undo it until the end of the day.")
            )
        return redirect(home)
    context = case_context(enrollment, tab="intake", heading=_("Remove Provider Determination"))
    context |= {
        "form": form,
        "items": [
            {"label": _("Decided on"), "value": short_date(row.decided_on)},
            {"label": _("Statement"), "value": row.statement},
        ],
        "consequences": [_("Its clocks stop. Who was told of it is not told of the removal.")],
    }
    return render(request, "intake/withdraw_referral.html", context)
