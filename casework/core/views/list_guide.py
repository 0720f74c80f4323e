"""The contents of the guide, by role."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.core.guide import guide_for


def list_guide(request):
    """GET: the pages this reader may open, in groups."""
    is_staff = request.member.is_staff
    context = {
        "page_title": _("Guide"),
        "layout": "layout/staff.html" if is_staff else "layout/customer.html",
        "parts": [{"title": part.title, "pages": pages} for part, pages in guide_for(request.member)],
    }
    return render(request, "core/list_guide.html", context)
