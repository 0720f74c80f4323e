"""Take an organisation out of a region."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.access import organisation_for, region_for
from casework.accounts.services.move_to_region import move_to_region


def remove_region_organisation(request, region_id, organisation_id):
    """POST takes it out. Http404 when it is in another region."""
    region = region_for(request.member, region_id)
    organisation = organisation_for(request.member, organisation_id)
    if organisation.region_id not in (region.pk, None):
        raise Http404
    move_to_region(request.user, organisation, None)
    messages.success(request, _("%(name)s is in no region now.") % {"name": organisation.name})
    return redirect("accounts:show_region", region.public_id)
