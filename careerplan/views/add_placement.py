"""A customer is placed in a job that was picked (F364-F375)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import offered_job_for, service_for
from careerplan.forms.edit_placement import AddPlacementForm
from careerplan.notifications.services import say_warnings
from careerplan.queries import service_context
from careerplan.queries.placements import job_items, picker
from careerplan.queries.service_page import places_at_worksites
from careerplan.queries.subsidy import effect_of
from careerplan.services import add_placement as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def add_placement(request, enrollment_id, service_id, worksite_job_id):
    """The form of a new placement; who lost the last opening keeps what was typed and sees the other jobs."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    spec = get_program(enrollment.program)
    if not places_at_worksites(spec, service):
        raise Http404
    job = offered_job_for(enrollment, worksite_job_id)
    home = reverse("careerplan:edit_placement", args=[enrollment.public_id, service.public_id])
    known = {"enrollment": enrollment, "spec": spec, "service": service, "job": job}
    form = AddPlacementForm(request.POST or None, cancel_url=home, **known)
    context = service_context(request.member, enrollment, service, "step_placement")
    if form.is_valid() and form.checks:
        context["effect"] = effect_of(enrollment, form.values | {"service_type": service.service_type})
    elif form.is_valid():
        try:
            saved = act.add_placement(
                request.user, service, job, key=form.cleaned_data["key"], confirm=form.confirms, **form.values
            )
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The customer was added to the worksite."))
            say_warnings(request, saved.warnings)
            return redirect(home)
    others = picker(enrollment)[0] if form.lost_the_job else []
    context |= {"form": form, "job": job, "job_items": job_items(job, spec), "others": others}
    return render(request, "careerplan/add_placement.html", context)
