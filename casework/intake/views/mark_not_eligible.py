"""Mark the customer as not eligible or not participating (seed 004:222)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import open_intake
from casework.intake.forms.mark_not_eligible import MarkNotEligibleForm
from casework.intake.queries.not_eligible import consequences_of, why_not_here
from casework.intake.services import mark_not_eligible as act
from programs.registry import get_program


def mark_not_eligible(request, enrollment_id):
    """Date, reason, note; saving leads back to the tab, where it can be undone."""
    enrollment = open_intake(request, enrollment_id, "mark_not_eligible", to=Can.EDIT)
    home = reverse("intake:show_intake", args=[enrollment_id])
    form = MarkNotEligibleForm(request.POST or None, program=enrollment.program, cancel_url=home)
    if form.is_valid():
        try:
            act.mark_not_eligible(request.user, enrollment, **form.values)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("The customer was marked. You can undo it on this page."))
            return redirect(home)
    heading = get_program(enrollment.program).intake_steps["not_eligible"].text
    context = case_context(enrollment, tab="intake", heading=heading)
    context |= {"form": form, "elsewhere": why_not_here(enrollment)}
    context |= {"consequences": consequences_of(enrollment)}
    return render(request, "intake/mark_not_eligible.html", context)
