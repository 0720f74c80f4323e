"""Correct a site of an organisation."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import location_for
from casework.accounts.context import administration, organisation_trail
from casework.accounts.forms.edit_organisation import EditLocationForm
from casework.accounts.services.edit_location import edit_location as save


def edit_location(request, location_id):
    """GET shows the form; POST saves. A stale save is answered with both texts and status 409 (UX-30)."""
    location = location_for(request.member, location_id)
    back = reverse("accounts:show_organisation", args=[location.organisation.public_id])
    form = EditLocationForm(request.POST or None, instance=location, cancel_url=back)
    if form.is_valid():
        try:
            save(request.user, location, version=form.cleaned_data["version"], **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(back)
    context = administration(_("Edit site"), trail=organisation_trail(location.organisation))
    status = 409 if form.is_stale else 200
    return render(request, "accounts/form.html", {**context, "form": form}, status=status)
