"""Payments above a cap that wait for the reader's decision (domain.md 1.5)."""

from urllib.parse import urlencode

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import waiting_costs
from careerplan.forms.list_waiting_costs import WaitingCostFilter
from careerplan.queries.waiting_costs import over_caps
from casework.accounts.queries import option_text
from casework.core.cells import Lines, Link
from casework.core.lists import Column, ListPage
from casework.core.words import ago, as_date, money
from programs.registry import get_program


def list_waiting_costs(request):
    """GET: who asked for how much and why, the limit that is passed, and the way to decide; the longest wait first."""
    page = ListPage(
        request,
        waiting_costs(request.member),
        columns=_columns(),
        name="waiting-costs",
        caption=_("Payments waiting for your decision"),
        filterset=WaitingCostFilter,
        prepare=_add_findings,
        default_sort="asked_on",
        empty={
            "title": _("No payment waits for you"),
            "text": _("Payments above a limit come here. You also get a message for each."),
        },
    )
    if page.wants_export:
        return page.export()
    reports = {"label": _("Reports"), "url": reverse("careerplan:list_reports")}
    context = {
        "page_title": page.caption,
        "breadcrumbs": [reports, {"label": page.caption, "url": ""}],
        "list": page,
    }
    return render(request, "careerplan/list_waiting_costs.html", context)


def _columns():
    return [
        Column("customer", _("Customer"), _customer, sort=("customer__last_name", "customer__first_name")),
        Column("service", _("Service"), _service, sort=("service__service_type",)),
        Column(
            "amount",
            _("Amount"),
            _amount,
            sort=("total_cost",),
            kind="number",
            exported=lambda row: row.total_cost,
        ),
        Column("limit", _("Limit passed"), _limit),
        Column("reason", _("Why more is needed"), "approval_reason"),
        Column("asked_by", _("Asked by"), _asker, sort=("asked_by__last_name",)),
        Column("asked_on", _("Asked"), _asked, sort=("asked_at",), kind="date", exported=_asked_on),
    ]


def _add_findings(costs):
    findings = over_caps(costs)
    for cost in costs:
        cost.findings = findings[cost.pk]


def _customer(cost):
    url = reverse(
        "careerplan:decide_cost", args=[cost.enrollment.public_id, cost.service.public_id, cost.public_id]
    )
    back = urlencode({"next": reverse("careerplan:list_waiting_costs")})
    return Link(cost.customer.get_full_name(), f"{url}?{back}")


def _service(cost):
    spec = get_program(cost.enrollment.program)
    subtype = option_text(spec.code, spec.cost_policy.subtypes, cost.subtype) if cost.subtype else ""
    return Lines(spec.catalogue.text(cost.service.service_type), subtype)


def _amount(cost):
    parts = f"{money(cost.unit_cost)} × {cost.quantity}" if cost.quantity > 1 else ""
    return Lines(money(cost.total_cost), parts)


def _limit(cost):
    said = "; ".join(finding.text for finding in cost.findings)
    return said or _("None any more: other payments were taken back")


def _asker(cost):
    return Lines(str(cost.asked_by), cost.organisation.name)


def _asked(cost):
    return Lines(_asked_on(cost), ago(cost.asked_at))


def _asked_on(cost):
    return as_date(cost.asked_at)
