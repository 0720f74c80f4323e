"""The customer could not be reached to agree (F248)."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.forms.record_unable import RecordUnableForm
from careerplan.queries import plan_context
from careerplan.services import record_unable as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for


def record_unable(request, enrollment_id):
    """Take the reason; lead to a case note about it, which may be left without one."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    home = reverse("careerplan:show_overview", args=[enrollment.public_id])
    form = RecordUnableForm(request.POST or None, cancel_url=home)
    if form.is_valid():
        try:
            row = act.record_unable(request.user, enrollment, **form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            if row.already_saved:
                messages.info(request, _("This reason was saved already. It is in the record once."))
                return redirect(home)
            messages.success(request, _("The reason is on file. Add a case note about how you tried."))
            prompt = reverse("cases:add_case_note", args=[enrollment.public_id])
            return redirect(f"{prompt}?{urlencode({'after': row.public_id, 'next': home})}")
    heading = _("Unable to get customer agreement")
    context = plan_context(request.member, enrollment, page="plan_overview", heading=heading)
    context["form"] = form
    return render(request, "careerplan/record_unable.html", context)
