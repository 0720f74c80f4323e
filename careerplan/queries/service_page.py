"""The frame of the pages of one service: its tabs, and the ledger of subsidized days (F336, F338, F353)."""

from careerplan.queries.frame import plan_context
from careerplan.queries.plan import read_step
from careerplan.queries.subsidy import read_ledger
from casework.cases.queries.frame import address
from programs.registry import get_program

TABS = {
    "step_status": "careerplan:edit_service",
    "step_provider": "careerplan:choose_service_provider",
    "step_costs": "careerplan:list_costs",
    "step_attendance": "careerplan:show_attendance",
    "step_scores": "careerplan:list_module_scores",
    "step_credentials": "outcomes:list_service_credentials",
    "step_placement": "careerplan:edit_placement",
}
"""Stem of a service's tab, as programs name it, to the URL name that takes the enrollment's and the service's
public id."""

READABLE = {"step_attendance", "step_scores", "step_credentials"}
"""The tabs that who reads the plan and does not write in it may open; the others are forms."""


def service_context(member, enrollment, service, page, *, not_yet=""):
    """`plan_context` of the page "Edit Customer Service" of `service` (opened through access.py) on the tab `page`.

    `page` is a key of `TABS`. With `not_yet`, a sentence, `careerplan/service_page.html` says why the tab cannot be
    used yet instead of drawing it (UX-18).
    """
    spec = get_program(enrollment.program)
    context = plan_context(member, enrollment, page="add_steps", heading=spec.words.edit_step_title)
    open_tabs = TABS.keys() if context["can_edit"] else READABLE
    tabs = service_tabs(spec, enrollment, service, page, open_tabs)
    status_url = address(TABS["step_status"], enrollment.public_id, service.public_id)
    return context | {
        "service": service,
        "step": read_step(service, spec),
        "service_tabs": tabs,
        "tab_title": next((tab["label"] for tab in tabs if tab["current"]), ""),
        "status_url": status_url if context["can_edit"] else "",
        "subsidy_ledger": read_ledger(enrollment) if spec.subsidy else None,
        "not_yet": not_yet,
    }


def service_tabs(spec, enrollment, service, current, open_tabs):
    """The tabs of `service` for `components/tabs.html`: those its program has, its kind needs, a page exists for and
    that are among `open_tabs` (keys of `TABS`)."""
    kind = spec.catalogue.get(service.service_type)
    found = []
    for tab in spec.service_tabs:
        url = address(TABS[tab.page], enrollment.public_id, service.public_id)
        if tab.page not in open_tabs or not url:
            continue
        if tab.page == current or tab_applies(spec, kind, tab.page):
            found.append({"label": tab.text, "url": url, "current": tab.page == current})
    return found


def tab_applies(spec, kind, page):
    """Whether a service of the catalogue row `kind` (None when it left the catalogue) has the tab `page`."""
    if page == "step_costs":
        return kind is not None and spec.allows_cost(kind)
    if page == "step_placement":
        return kind is not None and kind.worksite and spec.subsidy is not None
    if page == "step_scores":
        return spec.post_assessment
    if page == "step_attendance":
        return kind is None or kind.is_attended
    return True


def places_at_worksites(spec, service):
    """Whether `service` may hold a worksite job."""
    return tab_applies(spec, spec.catalogue.get(service.service_type), "step_placement")
