"""A credential is removed; undo stands on the tab until the end of the day (UX-27)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import service_for
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import credential_for
from outcomes.services import remove_credential as act


def remove_credential(request, enrollment_id, service_id, credential_id):
    """POST: remove the credential and lead back to the tab."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    credential = credential_for(service_for(enrollment, service_id), credential_id)
    act.remove_credential(request.user, credential)
    messages.success(request, _("The credential was removed. You can put it back until the end of the day."))
    return redirect("outcomes:list_service_credentials", enrollment_id, service_id)
