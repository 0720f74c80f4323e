"""Pairs of records that were found to be of two people, with who said so, when and why."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.access import visible_dismissed_pairs
from casework.cases.queries import caseload_url
from casework.cases.queries.dismissed_pairs import stands
from casework.core.cells import Badge, Lines, Link
from casework.core.lists import Column, ListPage
from casework.core.words import as_date


def list_dismissed_pairs(request):
    """GET: the pairs set aside whose two records the lead reaches, the latest first; each leads to its comparison."""
    page = ListPage(
        request,
        visible_dismissed_pairs(request.member),
        columns=_columns(),
        name="dismissed-pairs",
        caption=_("Pairs set aside"),
        default_sort="-when",
        count_cap=1000,
        empty={
            "title": _("No pair was set aside"),
            "text": _("Open a pair of possible duplicates and choose “Not the same person”."),
        },
    )
    if page.wants_export:
        return page.export()
    context = {"page_title": page.caption, "list": page}
    context["breadcrumbs"] = [
        {"label": _("Customers"), "url": caseload_url()},
        {"label": _("Possible duplicates"), "url": reverse("cases:list_duplicates")},
        {"label": page.caption, "url": ""},
    ]
    return render(request, "cases/list_dismissed_pairs.html", context)


def _columns():
    return [
        Column("pair", _("Pair"), _pair, sort=("one__name_key",)),
        Column("reason", _("Why they are two people"), "reason"),
        Column(
            "who", _("Set aside by"), lambda row: str(row.dismissed_by), sort=("dismissed_by__last_name",)
        ),
        Column(
            "when",
            _("Set aside on"),
            lambda row: as_date(row.dismissed_at),
            sort=("dismissed_at",),
            kind="date",
        ),
        Column("standing", _("Standing"), _standing),
    ]


def _pair(row):
    address = reverse("cases:merge_customers", args=[row.one.public_id, row.other.public_id])
    return Lines(Link(str(row.one), address), str(row.other))


def _standing(row):
    if stands(row):
        return Badge(_("Set aside"), "grey")
    return Badge(_("On the list again"), "yellow", _("One of the records changed since"))
