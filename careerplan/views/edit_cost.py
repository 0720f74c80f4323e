"""A payment for a service is corrected (F347)."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render

from careerplan.access import cost_for, service_for
from careerplan.forms.edit_cost import EditCostForm
from careerplan.notifications.costs import say_cost_saved
from careerplan.queries import cap_ledger, read_cost, service_context
from careerplan.services import edit_cost as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def edit_cost(request, enrollment_id, service_id, cost_id):
    """The page of a payment; two people who save at once are shown both values (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    cost = cost_for(service, cost_id)
    spec = get_program(enrollment.program)
    form = EditCostForm.of(request, service, spec, instance=cost)
    if form.is_valid():
        try:
            saved = act.edit_cost(request.user, service, cost, version=form.saved_version, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            say_cost_saved(request, saved)
            return redirect("careerplan:list_costs", enrollment.public_id, service.public_id)
    context = service_context(request.member, enrollment, service, "step_costs")
    context |= {"form": form, "row": read_cost(cost, service, spec), "ledger": cap_ledger(spec, service)}
    return render(request, "careerplan/edit_cost.html", context, status=409 if form.is_stale else 200)
