"""The undo of a removed contact."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for, removed_contact_for
from casework.cases.services import restore_contact as act


def restore_contact(request, enrollment_id, contact_id):
    """POST: put the contact back and lead to the list."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    contact = removed_contact_for(enrollment, contact_id)
    try:
        act.restore_contact(request.user, contact)
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The contact is back."))
    return redirect("cases:list_contacts", enrollment_id)
