"""A credential of a training program is removed."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.intake.access import program_credential_for
from casework.intake.services import remove_program_credential as act


def remove_program_credential(request, program_credential_id):
    """POST: remove, and lead back to the program, where it can be put back until the end of the day."""
    credential = program_credential_for(request.member, program_credential_id)
    changed = act.remove_program_credential(request.user, credential)
    text = (
        _("%(name)s was removed. You can put it back until the end of the day.")
        if changed
        else _("%(name)s was removed already.")
    )
    messages.success(request, text % {"name": credential.name})
    program = credential.provider_program.public_id
    return redirect(reverse("intake:edit_provider_program", args=[program]) + "#credentials")
