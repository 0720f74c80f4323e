"""The undo of `remove_program_credential`."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.intake.access import program_credential_for
from casework.intake.services import restore_program_credential as act


def restore_program_credential(request, program_credential_id):
    """POST: put it back and lead to the program."""
    credential = program_credential_for(request.member, program_credential_id, removed=True)
    try:
        act.restore_program_credential(request.user, credential)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("%(name)s is back.") % {"name": credential.name})
    program = credential.provider_program.public_id
    return redirect(reverse("intake:edit_provider_program", args=[program]) + "#credentials")
