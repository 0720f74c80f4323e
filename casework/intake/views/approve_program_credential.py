"""The state approves a credential of a training program (F279)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.intake.access import approves_credentials, program_credential_for
from casework.intake.services import approve_program_credential as act


def approve_program_credential(request, program_credential_id):
    """POST: approve, and lead back to the program. PermissionDenied for who does not work for the whole state."""
    credential = program_credential_for(request.member, program_credential_id)
    if not approves_credentials(request.member, credential.provider_program.program):
        raise PermissionDenied
    changed = act.approve_program_credential(request.user, credential)
    text = (
        _("%(name)s is approved: plans of this provider can earn it.")
        if changed
        else _("%(name)s was approved already.")
    )
    messages.success(request, text % {"name": credential.name})
    program = credential.provider_program.public_id
    return redirect(reverse("intake:edit_provider_program", args=[program]) + "#credentials")
