"""The stylesheet of an organisation's look."""

from django.shortcuts import render

from casework.accounts.access import branding_for
from casework.core.contrast import darker
from casework.core.middleware import keep_for_a_year


def show_branding(request, branding_id, version):
    """GET: the tokens as CSS. The address of today's version may be kept; an older one shows today's look once."""
    branding = branding_for(branding_id)
    context = {"branding": branding, "primary_dark": darker(branding.primary_colour)}
    response = render(request, "accounts/branding.css", context, content_type="text/css")
    return keep_for_a_year(response) if version == branding.version else response
