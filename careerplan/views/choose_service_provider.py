"""The tab "Service Provider" of a service (F335, F343, F344)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.access import service_for
from careerplan.forms.choose_service_provider import ChooseServiceProviderForm
from careerplan.queries import last_change, service_context
from careerplan.services import choose_service_provider as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def choose_service_provider(request, enrollment_id, service_id):
    """Show who gives the service, search the WIOA list, save; two who save at once are shown both choices (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    form = ChooseServiceProviderForm.of(request, enrollment, get_program(enrollment.program), service)
    if form.is_valid():
        try:
            act.choose_service_provider(request.user, service, version=form.saved_version, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The service provider was saved."))
            return redirect("careerplan:choose_service_provider", enrollment.public_id, service.public_id)
    context = service_context(request.member, enrollment, service, "step_provider")
    context |= {"form": form, "stamp": last_change(service)}
    return render(
        request, "careerplan/choose_service_provider.html", context, status=409 if form.is_stale else 200
    )
