"""The approval of a credential is taken back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.intake.access import approves_credentials, program_credential_for
from casework.intake.services import withdraw_credential_approval as act


def withdraw_credential_approval(request, program_credential_id):
    """POST: take it back, and lead to the program. PermissionDenied for who does not work for the whole state."""
    credential = program_credential_for(request.member, program_credential_id)
    if not approves_credentials(request.member, credential.provider_program.program):
        raise PermissionDenied
    changed = act.withdraw_credential_approval(request.user, credential)
    text = (
        _("%(name)s is not approved any more. What people earned stays.")
        if changed
        else _("%(name)s was not approved.")
    )
    messages.success(request, text % {"name": credential.name})
    program = credential.provider_program.public_id
    return redirect(reverse("intake:edit_provider_program", args=[program]) + "#credentials")
