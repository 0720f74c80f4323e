"""A page of the guide."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core.guide import guide_for, part_of


def show_guide(request, page):
    """GET `page`, the name of a file of the guide. 404 when there is none, 403 for a page for other readers."""
    part = part_of(page)
    if part is None:
        raise Http404
    if not request.member.belongs_to(part.audience):
        raise PermissionDenied
    parts = guide_for(request.member)
    pages = [found for _part, group in parts for found in group]
    place = next(number for number, found in enumerate(pages) if found.name == page)
    text = pages[place].text
    context = {
        "page_title": text.title,
        "layout": "layout/staff.html" if request.member.is_staff else "layout/customer.html",
        "breadcrumbs": [{"label": _("Guide"), "url": reverse("core:list_guide")}, {"label": text.title}],
        "side_links": [_group(part, group, page) for part, group in parts],
        "text": text,
        "sections": [section for section in text.sections if section.level == 2],
        "previous": pages[place - 1] if place else None,
        "next": pages[place + 1] if place + 1 < len(pages) else None,
    }
    return render(request, "core/show_guide.html", context)


def _group(part, pages, current):
    links = [{"label": page.text.title, "url": page.url, "current": page.name == current} for page in pages]
    return {"label": part.title, "links": links}
