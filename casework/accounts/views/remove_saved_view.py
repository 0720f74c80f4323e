"""Remove a saved view (UX-08)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import saved_view_for
from casework.accounts.context import saved_views_trail
from casework.accounts.forms.saved_view import RemoveSavedViewForm
from casework.accounts.queries.saved_views import saved_list
from casework.accounts.services.remove_saved_view import remove_saved_view as remove


def remove_saved_view(request, view_id):
    """GET asks; POST removes."""
    view = saved_view_for(request.member, view_id)
    back = reverse("accounts:list_saved_views")
    if request.method == "POST":
        remove(request.user, view)
        messages.success(request, _("The view is removed."))
        return redirect(back)
    shared = saved_list(view, request.member).shared
    context = saved_views_trail(_("Remove view"))
    context["form"] = RemoveSavedViewForm(cancel_url=back)
    context["items"] = [
        {"label": _("Name"), "value": view.name},
        {"label": _("List"), "value": view.list_caption},
    ]
    context["consequences"] = [_("Nobody in the team can open it any more.")] if shared else []
    return render(request, "accounts/remove_saved_view.html", context)
