"""The button "Save Status (Send Request)" of the agreement block (F291)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.enums import AgreementStatus
from careerplan.forms.save_agreement_status import SaveAgreementStatusForm
from careerplan.queries import plan_context
from careerplan.queries.agreement_pages import agreement_block
from careerplan.services import request_agreement as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.core.words import short_date
from programs.registry import get_program

PAGES = {
    AgreementStatus.SIGNED: "careerplan:record_signature",
    AgreementStatus.UNABLE: "careerplan:record_unable",
}


def save_agreement_status(request, enrollment_id):
    """Send the request, or lead to the page that asks for the signed paper or for the reason."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    form = SaveAgreementStatusForm(request.POST, spec=get_program(enrollment.program))
    if form.is_valid():
        status = form.cleaned_data["status"]
        if status in PAGES:
            return redirect(PAGES[status], enrollment.public_id)
        try:
            row = act.request_agreement(request.user, enrollment)
        except ValidationError as problem:
            form.add_error("status", problem)
        else:
            _say(request, row)
            return redirect("careerplan:show_overview", enrollment.public_id)
    context = plan_context(request.member, enrollment, page="plan_overview", heading=_("Agreement"))
    context |= agreement_block(enrollment, can_edit=True, form=form) | {"form": form}
    return render(request, "careerplan/save_agreement_status.html", context)


def _say(request, row):
    if row.already_asked:
        text = _("The request was sent on %(date)s already. It can be sent again tomorrow.")
        messages.info(request, text % {"date": short_date(row.asked_at)})
    else:
        messages.success(
            request, _("The request was sent: a message in the account and an e-mail with a link.")
        )
