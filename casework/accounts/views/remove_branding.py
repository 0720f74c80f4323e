"""Back to the product's own look."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.access import organisation_for
from casework.accounts.services.remove_branding import remove_branding as remove


def remove_branding(request, organisation_id):
    """POST removes the look."""
    organisation = organisation_for(request.member, organisation_id)
    if remove(request.user, organisation):
        messages.success(request, _("The look is removed. The organization has the product's own colors."))
    return redirect("accounts:show_organisation", organisation.public_id)
