"""A contact is removed; put back stands on the list until the end of the day (UX-27)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import contact_for, enrollment_for
from casework.cases.services import remove_contact as act


def remove_contact(request, enrollment_id, contact_id):
    """POST: remove the contact and lead back to the list."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    act.remove_contact(request.user, contact_for(enrollment, contact_id))
    messages.success(request, _("The contact was removed. You can put it back until the end of the day."))
    return redirect("cases:list_contacts", enrollment_id)
