"""The look of an organisation."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import branding_of, organisation_for
from casework.accounts.context import administration, look, organisation_trail
from casework.accounts.forms.edit_branding import EditBrandingForm
from casework.accounts.services.edit_branding import edit_branding as save


def edit_branding(request, organisation_id):
    """GET shows the form in the look that is saved; POST saves. Stale: both texts and status 409 (UX-30)."""
    organisation = organisation_for(request.member, organisation_id)
    branding = branding_of(organisation)
    here = reverse("accounts:edit_branding", args=[organisation.public_id])
    back = reverse("accounts:show_organisation", args=[organisation.public_id])
    form = EditBrandingForm(request.POST or None, request.FILES or None, instance=branding, cancel_url=back)
    if form.is_valid():
        try:
            save(request.user, organisation, version=form.cleaned_data.get("version"), **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved. This page shows the look."))
            return redirect(here)
    context = administration(_("Edit look"), trail=organisation_trail(organisation)) | look(branding)
    context |= {"form": form, "organisation": organisation, "branding": branding}
    status = 409 if form.is_stale else 200
    return render(request, "accounts/edit_branding.html", context, status=status)
