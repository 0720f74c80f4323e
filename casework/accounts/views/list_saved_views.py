"""A person's own saved views, to rename, share and remove (UX-08)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.accounts.context import saved_views_trail
from casework.accounts.queries.saved_views import table_of_own_views


def list_saved_views(request):
    """GET: the own views of every list."""
    context = {**saved_views_trail(), "table": table_of_own_views(request.member)}
    context["lead"] = _("Views are saved and opened on the lists themselves, under “Views”.")
    return render(request, "accounts/list_saved_views.html", context)
