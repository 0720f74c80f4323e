"""The confirmation that the plan is current and accurate (F202)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.forms.confirm_progress import ConfirmProgressForm
from careerplan.queries import overview, plan_context
from careerplan.queries.agreement_pages import agreement_block
from careerplan.services import confirm_progress as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries.save_preview import cleared_in_words, preview_of
from casework.core.http import safe_redirect


def confirm_progress(request, enrollment_id):
    """Confirm the plan when the box was checked; a link that only opens this address leads to the box.

    `?next=` names the page of this site to go back to, as the list of customers does.
    """
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    home = reverse("careerplan:show_overview", args=[enrollment.public_id])
    if request.method != "POST":
        came_from = request.GET.urlencode()
        return redirect(f"{home}?{came_from}#confirm" if came_from else f"{home}#confirm")
    form = ConfirmProgressForm(request.POST)
    if not form.is_valid():
        context = plan_context(request.member, enrollment, page="plan_overview", heading=_("Overview"))
        context |= overview(enrollment) | {"form": form}
        context |= agreement_block(enrollment, can_edit=True, plan=context["plan"])
        return render(request, "careerplan/show_overview.html", context)
    clears = preview_of(enrollment, progress_confirmed_on=request.member.today).clears
    _confirmation, created = act.confirm_progress(request.user, enrollment)
    if created:
        said = _("Confirmed: the plan is current and accurate as of today.")
        messages.success(request, " ".join([said, *cleared_in_words(clears)]))
    else:
        messages.info(request, _("You have confirmed this plan today already. Nothing more is needed."))
    return safe_redirect(request, request.GET.get("next", ""), home)
