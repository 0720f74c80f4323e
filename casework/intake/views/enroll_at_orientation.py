"""The customer is enrolled at orientation (`domain.md` 1.3; seed 004:210)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import open_intake
from casework.intake.forms.enroll_at_orientation import EnrollAtOrientationForm
from casework.intake.queries.intake_page import has_service, plan_step_url
from casework.intake.services import enroll_at_orientation as act


def enroll_at_orientation(request, enrollment_id):
    """The date; saving leads to step 3 of the plan, or to its first activity where none is added yet."""
    enrollment = open_intake(request, enrollment_id, "enroll_at_orientation", to=Can.EDIT)
    home = reverse("intake:show_intake", args=[enrollment_id])
    form = EnrollAtOrientationForm(request.POST or None, cancel_url=home)
    if form.is_valid():
        try:
            saved = act.enroll_at_orientation(request.user, enrollment, **form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            saved.may_be_edited = True
            said = _("The customer is enrolled.")
            if not has_service(saved):
                said = _("The customer is enrolled. Add the first activity of the plan now.")
            messages.success(request, said)
            return redirect(plan_step_url(saved))
    context = case_context(enrollment, tab="intake", heading=_("Enroll at orientation"))
    return render(request, "intake/enroll_at_orientation.html", context | {"form": form})
