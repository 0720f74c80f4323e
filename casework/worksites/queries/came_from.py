"""The plan from which somebody opened the worksite tool, so that the way back is one link."""

from django.urls import Resolver404, resolve

PLAN = "plan"
_KEPT = "worksites_opened_from"
_PAGE = "careerplan:edit_placement"


def remember_plan(request):
    """Keep for the session the address in `?plan=`, when it is that of the placement page of a service; who may open it
    is that page's to say."""
    shown = request.GET.get(PLAN, "")
    try:
        found = resolve(shown).view_name
    except Resolver404:
        return
    if found == _PAGE:
        request.session[_KEPT] = shown


def plan_left(request):
    """The address that `remember_plan` kept, or ""."""
    return request.session.get(_KEPT, "")
