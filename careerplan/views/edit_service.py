"""One service of the plan (F269-F270, F336-F341)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.access import service_for
from careerplan.forms.edit_service import EditServiceForm
from careerplan.queries import doubts_about_services, last_change, rival_support, service_context
from careerplan.queries.placements import placement_of, shared_items
from careerplan.services import edit_service as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def edit_service(request, enrollment_id, service_id):
    """The page "Edit Customer Service"; two people who save at once are shown both texts (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    spec = get_program(enrollment.program)
    kind = spec.catalogue.get(service.service_type)
    placement = placement_of(service)
    form = EditServiceForm.of(request, enrollment, spec, kind=kind, placement=placement, instance=service)
    if form.is_valid():
        try:
            act.edit_service(
                request.user,
                service,
                version=form.saved_version,
                confirm=form.confirms,
                facts=form.facts,
                **form.values,
            )
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            label = spec.catalogue.text(service.service_type)
            messages.success(request, _("%(service)s was updated.") % {"service": label})
            return redirect("careerplan:list_services", enrollment_id=enrollment.public_id)
    context = service_context(request.member, enrollment, service, "step_status")
    rival = rival_support(spec, enrollment, service.service_type, but=service)
    context |= {"form": form, "stamp": last_change(service), "rival": rival, "placement": placement}
    context["doubts"] = doubts_about_services(enrollment, service)
    if placement:
        context["shared_items"] = shared_items(placement, spec)
    return render(request, "careerplan/edit_service.html", context, status=409 if form.is_stale else 200)
