"""Rename a region."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import region_for
from casework.accounts.context import administration, regions_trail
from casework.accounts.forms.edit_region import EditRegionForm
from casework.accounts.services.edit_region import edit_region as save


def edit_region(request, region_id):
    """GET shows the form; POST saves. A stale save is answered with both texts and status 409 (UX-30)."""
    region = region_for(request.member, region_id)
    back = reverse("accounts:show_region", args=[region.public_id])
    form = EditRegionForm(request.POST or None, instance=region, cancel_url=back)
    if form.is_valid():
        try:
            save(request.user, region, version=form.cleaned_data["version"], **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(back)
    context = administration(_("Edit region"), trail=regions_trail(region_for(request.member, region_id)))
    status = 409 if form.is_stale else 200
    return render(request, "accounts/form.html", {**context, "form": form}, status=status)
