"""Send a person the link to choose a password."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.access import person_for
from casework.accounts.services.send_invitation import send_invitation
from casework.accounts.services.send_reset_link import send_reset_link


def invite_person(request, person_id):
    """POST: an invitation for somebody without a password, a reset link for everybody else."""
    person = person_for(request.member, person_id)
    send = send_reset_link if person.has_usable_password() else send_invitation
    try:
        send(request.user, person)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("A link is on its way to %(address)s.") % {"address": person.email})
    return redirect("accounts:show_person", person.public_id)
