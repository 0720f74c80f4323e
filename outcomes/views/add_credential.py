"""A credential is added, typed or picked from the registry (F360, F361)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.access import service_for
from careerplan.queries import service_context
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.forms.add_credential import AddCredentialForm
from outcomes.queries.credentials import offered_first
from outcomes.queries.registry import TROUBLE_WORDS, registry_row
from outcomes.registry import RegistryUnavailable
from outcomes.services import add_credential as act
from outcomes.services.take_registry_credential import take_registry_credential


def add_credential(request, enrollment_id, service_id):
    """The form, filled in from the registry's row that `?registry_id=` names, or for the program's credential that
    `?credential=` names; saving leads back to the tab. Where the registry gives no answer everything is typed."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    registry, trouble = _chosen(request)
    initial = offered_first(enrollment, request.GET.get("credential", ""))
    form = AddCredentialForm.of(request, service, registry=registry, initial=initial)
    if form.is_valid():
        key = form.cleaned_data["key"]
        try:
            act.add_credential(request.user, service, key=key, registry=registry, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The credential was added."))
            return redirect(form.cancel_url)
    context = service_context(request.member, enrollment, service, "step_credentials")
    context |= {"form": form, "registry": registry, "trouble": trouble}
    return render(request, "outcomes/add_credential.html", context)


def _chosen(request):
    """(row of the registry or None, what to say when it gives no answer). What was opened to be typed is saved as it
    was typed, though the registry answers again."""
    registry_id = request.GET.get("registry_id", "")[:60].lower()
    if request.method == "POST":
        return registry_row(registry_id), ""
    try:
        return take_registry_credential(request.user, registry_id), ""
    except RegistryUnavailable as problem:
        return None, TROUBLE_WORDS[problem.trouble]
