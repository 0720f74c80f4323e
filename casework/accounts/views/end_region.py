"""End a region."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.access import region_for
from casework.accounts.services.end_region import end_region as end


def end_region(request, region_id):
    """POST ends it, or says who is still in it."""
    region = region_for(request.member, region_id)
    try:
        end(request.user, region)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("The region has ended. It is offered no more."))
    return redirect("accounts:show_region", region.public_id)
