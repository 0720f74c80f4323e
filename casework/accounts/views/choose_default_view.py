"""Choose the view that a list opens with (UX-08)."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.core.list_views import address_of, read_state


def choose_default_view(request):
    """POST: `view` is the id of a view the person may use, or "" for none; then the list is shown with it."""
    state = read_state(request.POST.get("state", ""))
    if state is None:
        raise Http404
    offered = {view.id: view for view in request.lists.views(state["list"])}
    asked = request.POST.get("view", "")
    if asked and asked not in offered:
        raise Http404
    request.lists.set_default(state["list"], asked)
    if not asked:
        messages.success(request, _("The list opens with everything again."))
        return redirect(state["path"])
    messages.success(
        request, _("The list now opens with the view “%(name)s”.") % {"name": offered[asked].name}
    )
    return redirect(address_of(state["path"], offered[asked]))
