"""Add a site of an organisation."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import organisation_for
from casework.accounts.context import administration, organisation_trail
from casework.accounts.forms.edit_organisation import EditLocationForm
from casework.accounts.services.add_location import add_location as add


def add_location(request, organisation_id):
    """GET shows the form; POST adds."""
    organisation = organisation_for(request.member, organisation_id)
    back = reverse("accounts:show_organisation", args=[organisation.public_id])
    form = EditLocationForm(request.POST or None, cancel_url=back)
    if form.is_valid():
        try:
            add(request.user, organisation, **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The site is added."))
            return redirect(back)
    context = administration(_("Add site"), trail=organisation_trail(organisation))
    return render(request, "accounts/form.html", {**context, "form": form})
