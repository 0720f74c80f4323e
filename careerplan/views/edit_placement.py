"""The worksite job of a service: chosen from the worksite tool, then its wages, dates and status (F364-F383)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.access import service_for
from careerplan.forms.edit_placement import EditPlacementForm
from careerplan.notifications.services import say_warnings
from careerplan.queries import service_context
from careerplan.queries.placements import picker, placement_of, placement_page, removed_today
from careerplan.queries.service_page import places_at_worksites
from careerplan.queries.subsidy import effect_of
from careerplan.services import edit_placement as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def edit_placement(request, enrollment_id, service_id):
    """The picker while there is no job, else its page; `check` shows the effect on the days and saves nothing."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    spec = get_program(enrollment.program)
    not_yet = "" if places_at_worksites(spec, service) else _("This service has no worksite placement")
    context = service_context(request.member, enrollment, service, "step_placement", not_yet=not_yet)
    placement = None if not_yet else placement_of(service)
    if placement is None:
        return _choose(request, enrollment, service, context)
    known = {"enrollment": enrollment, "spec": spec, "service": service, "job": placement.job}
    form = EditPlacementForm(
        request.POST or None, instance=placement, cancel_url=context["status_url"], **known
    )
    if form.is_valid() and form.checks:
        values = form.values | {"service_type": service.service_type}
        context["effect"] = effect_of(enrollment, values, placement)
    elif form.is_valid():
        try:
            saved = act.edit_placement(
                request.user, placement, version=form.saved_version, confirm=form.confirms, **form.values
            )
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The placement was saved."))
            say_warnings(request, saved.warnings)
            return redirect(request.path)
    context |= placement_page(enrollment, placement, spec, context["subsidy_ledger"]) | {"form": form}
    return render(request, "careerplan/edit_placement.html", context, status=409 if form.is_stale else 200)


def _choose(request, enrollment, service, context):
    text = request.GET.get("q", "")[:80]
    jobs, count = picker(enrollment, text)
    context |= {"jobs": jobs, "job_count": count, "query": text, "removed": removed_today(service)}
    return render(request, "careerplan/choose_worksite_job.html", context)
