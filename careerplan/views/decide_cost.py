"""A supervisor decides about a payment above a cap (domain.md 1.5)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import decidable_cost_for, service_for
from careerplan.forms.decide_cost import DecideCostForm
from careerplan.queries import effect_of, read_cost, service_context
from careerplan.services import decide_cost as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.core.http import safe_redirect
from programs.registry import get_program


def decide_cost(request, enrollment_id, service_id, cost_id):
    """Show the payment, the caps and the reason given; save the decision and go to `next`, else to the payments."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    cost = decidable_cost_for(request.member, service, cost_id)
    spec = get_program(enrollment.program)
    home = reverse("careerplan:list_costs", args=[enrollment.public_id, service.public_id])
    back = safe_redirect(request, request.GET.get("next", ""), home)
    form = DecideCostForm(request.POST or None, initial={"version": cost.version}, cancel_url=back.url)
    if form.is_valid():
        try:
            act.decide_cost(request.user, service, cost, **form.cleaned_data)
        except ValidationError as problem:
            cost.refresh_from_db()
            form = form.refused(problem, cost.version)
        else:
            messages.success(request, _("The decision was saved, and the person who asked was told."))
            return back
    context = service_context(request.member, enrollment, service, "step_costs")
    context |= {"form": form, "row": read_cost(cost, service, spec), "effect": effect_of(spec, service, cost)}
    return render(request, "careerplan/decide_cost.html", context, status=409 if form.is_stale else 200)
