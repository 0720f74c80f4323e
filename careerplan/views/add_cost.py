"""A payment for a service is entered (F346-F348)."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render

from careerplan.access import cost_for, service_for
from careerplan.forms.add_cost import AddCostForm
from careerplan.notifications.costs import say_cost_saved
from careerplan.queries import cap_ledger, service_context, why_no_cost
from careerplan.services import add_cost as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def add_cost(request, enrollment_id, service_id):
    """The page of a new payment; with `?again=` as a further occurrence of an earlier one."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    spec = get_program(enrollment.program)
    form = AddCostForm.of(request, service, spec, like=_repeated(service, request.GET.get("again", "")))
    if form.is_valid():
        try:
            cost = act.add_cost(request.user, service, key=form.cleaned_data["key"], **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            say_cost_saved(request, cost)
            return redirect("careerplan:list_costs", enrollment.public_id, service.public_id)
    not_yet = " ".join(reason.text for reason in why_no_cost(spec, service))
    context = service_context(request.member, enrollment, service, "step_costs", not_yet=not_yet)
    return render(
        request, "careerplan/add_cost.html", {**context, "form": form, "ledger": cap_ledger(spec, service)}
    )


def _repeated(service, asked):
    """The earlier payment that the address names, None when it names none."""
    if not asked:
        return None
    try:
        return cost_for(service, UUID(asked))
    except ValueError:
        raise Http404 from None
