"""Put an organisation into a region."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import region_for, visible_organisations
from casework.accounts.context import administration, regions_trail
from casework.accounts.forms.edit_region import AddRegionOrganisationForm
from casework.accounts.queries.regions import organisations_to_add
from casework.accounts.services.move_to_region import move_to_region


def add_region_organisation(request, region_id):
    """GET shows the choice; POST moves the organisation."""
    region = region_for(request.member, region_id)
    back = reverse("accounts:show_region", args=[region.public_id])
    choice = organisations_to_add(visible_organisations(request.member), region)
    form = AddRegionOrganisationForm(request.POST or None, organisations=choice, cancel_url=back)
    if form.is_valid():
        organisation = form.cleaned_data["organisation"]
        try:
            move_to_region(request.user, organisation, region)
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
        else:
            said = _("%(name)s is in the region now.") % {"name": organisation.name}
            messages.success(request, said)
            return redirect(back)
    context = administration(_("Add organization to the region"), trail=regions_trail(region))
    return render(request, "accounts/form.html", {**context, "form": form})
