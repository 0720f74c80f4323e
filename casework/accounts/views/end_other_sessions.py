"""Sign out everywhere else."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.accounts.services.end_other_sessions import end_other_sessions as end


def end_other_sessions(request):
    """POST ends all of the own sessions but this one."""
    count = end(request.user, keep=request.session.session_key)
    if count:
        said = ngettext(
            "%(count)d other browser is signed out.", "%(count)d other browsers are signed out.", count
        )
        messages.success(request, said % {"count": count})
    else:
        messages.info(request, _("You are signed in nowhere else."))
    return redirect("accounts:show_account")
