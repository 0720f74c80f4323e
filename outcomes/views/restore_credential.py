"""The undo of a removed credential."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from careerplan.access import service_for
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import removed_credential_for
from outcomes.services import restore_credential as act


def restore_credential(request, enrollment_id, service_id, credential_id):
    """POST: put the credential back and lead to the tab."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    credential = removed_credential_for(service_for(enrollment, service_id), credential_id)
    try:
        act.restore_credential(request.user, credential)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The credential is back."))
    return redirect("outcomes:list_service_credentials", enrollment_id, service_id)
