"""Open a region again."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.access import region_for
from casework.accounts.services.open_region import open_region as open_again


def open_region(request, region_id):
    """POST opens it."""
    region = region_for(request.member, region_id)
    open_again(request.user, region)
    messages.success(request, _("The region is open again."))
    return redirect("accounts:show_region", region.public_id)
