"""A program manager adds days to a limit (R16)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import limit_for
from careerplan.forms.override_subsidy import OverrideSubsidyForm
from careerplan.queries import plan_context
from careerplan.queries.subsidy import read_ledger
from careerplan.services import override_subsidy as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def override_subsidy(request, enrollment_id, limit):
    """GET shows where the customer stands and asks; POST adds the days."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    option = limit_for(request.member, enrollment, limit)
    home = reverse("careerplan:show_subsidized_days", args=[enrollment.public_id])
    form = OverrideSubsidyForm(request.POST or None, cancel_url=home)
    if form.is_valid():
        saved = act.override_subsidy(request.user, enrollment, limit, **form.cleaned_data)
        said = _("The days were added already, once.") if saved.already_saved else _("The days were added.")
        messages.success(request, said)
        return redirect(home)
    context = plan_context(request.member, enrollment, page="worksites", heading=_("Add subsidized days"))
    standing = next(
        one for one in read_ledger(enrollment).limits if one.limit.code == limit and not one.entry
    )
    context |= {"form": form, "option": option, "standing": standing}
    return render(request, "careerplan/override_subsidy.html", context)
