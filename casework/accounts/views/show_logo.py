"""The logo of an organisation's look."""

import base64

from django.http import Http404, HttpResponse

from casework.accounts.access import branding_for
from casework.core.files import SANDBOX
from casework.core.middleware import keep_for_a_year


def show_logo(request, branding_id, version):
    """GET: the picture, PNG or JPG as it was checked when it came in. 404 without one."""
    branding = branding_for(branding_id)
    if not branding.logo_type:
        raise Http404
    response = HttpResponse(base64.b64decode(branding.logo), content_type=branding.logo_type)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = SANDBOX
    return keep_for_a_year(response) if version == branding.version else response
