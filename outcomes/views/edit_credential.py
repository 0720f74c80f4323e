"""A credential is corrected (F361)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from careerplan.access import service_for
from careerplan.queries import service_context
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import credential_for
from outcomes.forms.edit_credential import EditCredentialForm
from outcomes.services import edit_credential as act


def edit_credential(request, enrollment_id, service_id, credential_id):
    """The form over a credential; two people who save at once are shown both texts (409)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    credential = credential_for(service, credential_id)
    form = EditCredentialForm.of(request, service, instance=credential)
    if form.is_valid():
        try:
            act.edit_credential(request.user, credential, version=form.saved_version, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The credential was saved."))
            return redirect(form.cancel_url)
    context = service_context(request.member, enrollment, service, "step_credentials")
    context |= {"form": form, "credential": credential, "registry": form.registry}
    return render(request, "outcomes/edit_credential.html", context, status=409 if form.is_stale else 200)
