"""Save what the list shows now as the view that is open (UX-08)."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.access import saved_view_for
from casework.accounts.queries.saved_views import saved_list
from casework.accounts.services.keep_saved_view import keep_saved_view as keep
from casework.core.list_views import address_of, read_state


def keep_saved_view(request, view_id):
    """POST saves, and opens the list with the view. 404 without the state of the list the view belongs to."""
    view = saved_view_for(request.member, view_id)
    state = read_state(request.POST.get("state", ""))
    if state is None or state["list"] != view.list_name:
        raise Http404
    view = keep(request.user, view, parameters=state["parameters"])
    messages.success(request, _("The view “%(name)s” now shows this.") % {"name": view.name})
    return redirect(address_of(state["path"], saved_list(view, request.member)))
