"""Correct an organisation."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import organisation_for, visible_organisations, visible_regions
from casework.accounts.context import administration, organisation_trail
from casework.accounts.forms.edit_organisation import EditOrganisationForm
from casework.accounts.queries.people import parents_for
from casework.accounts.services.edit_organisation import edit_organisation as save


def edit_organisation(request, organisation_id):
    """GET shows the form; POST saves. A stale save is answered with both texts and status 409 (UX-30)."""
    organisation = organisation_for(request.member, organisation_id)
    back = reverse("accounts:show_organisation", args=[organisation.public_id])
    form = EditOrganisationForm(
        request.POST or None,
        instance=organisation,
        parents=parents_for(visible_organisations(request.member), organisation),
        regions=visible_regions(request.member),
        cancel_url=back,
    )
    if form.is_valid():
        try:
            save(request.user, organisation, version=form.cleaned_data["version"], **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(back)
    context = administration(_("Edit organization"), trail=organisation_trail(organisation))
    status = 409 if form.is_stale else 200
    return render(request, "accounts/form.html", {**context, "form": form}, status=status)
