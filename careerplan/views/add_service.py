"""A service from the catalogue enters the plan (F265-F268)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render

from careerplan.forms.add_service import AddServiceForm
from careerplan.notifications.services import after_adding
from careerplan.queries import addable_today, plan_context, rival_support
from careerplan.services import add_service as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def add_service(request, enrollment_id, service_type):
    """The page of a new service; saving leads to the prompt for a case note where the program has it."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    spec = get_program(enrollment.program)
    kind, refusal = addable_today(enrollment, service_type)
    if kind is None:
        raise Http404
    if refusal and request.method == "GET":
        messages.warning(request, f"{kind.text}: {refusal}")
        return redirect("careerplan:choose_service", enrollment.public_id)
    form = AddServiceForm.of(request, enrollment, spec, kind=kind, goal_id=request.GET.get("goal", ""))
    if form.is_valid():
        try:
            service = act.add_service(
                request.user,
                enrollment,
                service_type=service_type,
                key=form.cleaned_data["key"],
                confirm=form.confirms,
                **form.facts,
                **form.values,
            )
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            return redirect(after_adding(request, service, kind, confirmed=form.confirms))
    context = plan_context(request.member, enrollment, page="add_steps", heading=kind.text)
    rival = rival_support(spec, enrollment, service_type)
    return render(request, "careerplan/add_service.html", {**context, "form": form, "rival": rival})
