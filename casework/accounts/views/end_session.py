"""Sign another browser out."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import session_for
from casework.accounts.services.end_session import end_session as end
from casework.core.http import Conflict


def end_session(request, session_id):
    """POST ends one of the own sessions; the one in use is ended by signing out."""
    session = session_for(request.member, session_id)
    if session.session_key == request.session.session_key:
        raise Conflict(
            _("You are using this one now. Choose Sign out to end it."),
            next_url=reverse("accounts:show_account"),
            next_label=_("Your account"),
        )
    end(request.user, session)
    messages.success(request, _("That browser is signed out."))
    return redirect("accounts:show_account")
