"""Open requests for entries in IWDS: what a career planner enters there, the oldest first (R7, F210, F211)."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.core.cells import Badge, Lines, Link
from casework.core.lists import Column, ListPage
from casework.core.words import as_date
from casework.exchange.access import open_iwds_requests
from casework.exchange.forms.list_iwds import IwdsRequestFilter
from casework.exchange.queries.iwds_page import list_frame
from casework.exchange.queries.iwds_requests import age_of


def list_iwds_requests(request):
    """GET: who, what, from which day on, asked when and of whom."""
    page = ListPage(
        request,
        open_iwds_requests(request.member),
        columns=_columns(),
        name="iwds-requests",
        caption=_("Open IWDS requests"),
        filterset=IwdsRequestFilter,
        filter_options={"user": request.user},
        default_sort="asked",
        empty={
            "title": _("No request is open"),
            "text": _(
                "When a service gets another status, the customer's career planner is asked to enter it in IWDS."
            ),
        },
    )
    if page.wants_export:
        return page.export()
    context = list_frame(page.caption, "exchange:list_iwds_requests") | {"list": page}
    return render(request, "exchange/list_iwds_requests.html", context)


def _columns():
    return [
        Column("customer", _("Customer"), _customer, sort=("customer__last_name", "customer__first_name")),
        Column("entry", _("Service or credential"), _entry, sort=("name",)),
        Column("starts_on", _("Start Date"), "starts_on", sort=("starts_on",), kind="date"),
        Column("asked", _("Asked"), _asked, sort=("asked_at",), kind="date", exported=_asked_on),
        Column("age", _("Open for"), _age),
        Column("planner", _("LWIA career planner"), _planner, sort=("planner__last_name",)),
        Column("provider", _("Provider"), "organisation.name", sort=("organisation__name",)),
    ]


def _customer(row):
    return Link(row.customer.get_full_name(), reverse("exchange:show_iwds", args=[row.enrollment.public_id]))


def _entry(row):
    return Lines(row.name, row.get_kind_display())


def _asked(row):
    return Lines(_asked_on(row), str(row.asked_by))


def _asked_on(row):
    return as_date(row.asked_at)


def _age(row):
    days, is_late = age_of(row)
    words = ngettext("%(n)s day", "%(n)s days", days) % {"n": days}
    return Badge(words, "red" if is_late else "yellow", _("More than 5 days") if is_late else "")


def _planner(row):
    return str(row.planner)
