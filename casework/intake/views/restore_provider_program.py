"""The undo of `remove_provider_program`."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.intake.access import provider_program_for
from casework.intake.services import restore_provider_program as act


def restore_provider_program(request, provider_program_id):
    """POST: put it back and lead to the table."""
    row = provider_program_for(request.member, provider_program_id, removed=True)
    try:
        act.restore_provider_program(request.user, row)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("%(name)s is back.") % {"name": row.name})
    return redirect("intake:list_provider_programs", row.program)
