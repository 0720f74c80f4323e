"""Services in IWDS that the plans do not show so: the reconciliation desk over the caseload (N12)."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core.cells import Lines, Link
from casework.core.lists import Column, ListPage
from casework.core.words import short_date
from casework.exchange.access import iwds_services_to_reconcile
from casework.exchange.forms.list_iwds import IwdsServiceFilter
from casework.exchange.queries.iwds_differences import guess_ours
from casework.exchange.queries.iwds_page import list_frame


def list_iwds_differences(request):
    """GET: each service of IWDS without one of ours that agrees, with the guess at the pair."""
    page = ListPage(
        request,
        iwds_services_to_reconcile(request.member),
        columns=_columns(),
        name="iwds-differences",
        caption=_("Differences with IWDS"),
        filterset=IwdsServiceFilter,
        prepare=guess_ours,
        default_sort="as_of",
        empty={
            "title": _("Nothing differs"),
            "text": _(
                "Every service that IWDS shows of your customers is in their plans, with the same start date."
            ),
        },
    )
    if page.wants_export:
        return page.export()
    context = list_frame(page.caption, "exchange:list_iwds_differences") | {"list": page}
    return render(request, "exchange/list_iwds_requests.html", context)


def _columns():
    customer = "person__customer"
    names = (f"{customer}__last_name", f"{customer}__first_name")
    return [
        Column("customer", _("Customer"), _customer, sort=names),
        Column("theirs", _("In IWDS"), _theirs, sort=("name",)),
        Column("starts_on", _("Start Date in IWDS"), "starts_on", sort=("starts_on",), kind="date"),
        Column("ours", _("Here"), _ours),
        Column("words", _("What it may be"), "words"),
        Column("as_of", _("IWDS says so since"), "as_of", sort=("as_of",), kind="date"),
    ]


def _customer(row):
    return Link(row.person.customer.get_full_name(), reverse("exchange:show_iwds", args=[row.case]))


def _theirs(row):
    return Lines(row.name, row.get_status_display())


def _ours(row):
    return Lines(row.own.name, short_date(row.own.starts_on)) if row.own else _("Nothing alike")
