"""One region: its organisations with their sites."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.accounts.access import region_for
from casework.accounts.context import administration, regions_trail
from casework.accounts.queries.regions import members_of
from casework.core.cells import Badge


def show_region(request, region_id):
    """GET."""
    region = region_for(request.member, region_id)
    state = Badge(_("Active"), "green") if region.is_active else Badge(_("Ended"), "grey")
    context = administration(region.name, trail=regions_trail())
    context |= {
        "region": region,
        "items": [{"label": _("Code"), "value": region.code}, {"label": _("State"), "value": state}],
        "members": members_of(region),
    }
    return render(request, "accounts/show_region.html", context)
