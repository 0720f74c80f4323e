"""A plan signed on paper is recorded (F246, F289)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.forms.record_signature import RecordSignatureForm
from careerplan.queries import plan_context
from careerplan.services import record_signature as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def record_signature(request, enrollment_id):
    """Take the scan with who signed and when; the plan as it is now becomes the agreement."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    home = reverse("careerplan:show_overview", args=[enrollment.public_id])
    form = RecordSignatureForm(
        request.POST or None, request.FILES or None, enrollment=enrollment, cancel_url=home
    )
    if form.is_valid():
        try:
            row = act.record_signature(request.user, enrollment, **form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            said = _("This paper was recorded already. It is on file once.")
            messages.success(request, said if row.already_signed else _("The signed plan is on file."))
            return redirect(home)
    heading = _("Record a plan signed on paper")
    context = plan_context(request.member, enrollment, page="plan_overview", heading=heading)
    context["form"] = form
    return render(request, "careerplan/record_signature.html", context)
