"""Add a region."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.context import administration, regions_trail
from casework.accounts.forms.edit_region import EditRegionForm
from casework.accounts.services.add_region import add_region as add


def add_region(request):
    """GET shows the form; POST adds."""
    form = EditRegionForm(request.POST or None, cancel_url=reverse("accounts:list_regions"))
    if form.is_valid():
        try:
            region = add(request.user, **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The region is added. Put organizations into it next."))
            return redirect("accounts:show_region", region.public_id)
    context = administration(_("Add region"), trail=regions_trail())
    return render(request, "accounts/form.html", {**context, "form": form})
