"""The payroll entries of the customers the reader reaches (F366)."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core.cells import Lines, Link
from casework.core.lists import Column, ListPage
from casework.worksites.access import home_organisations, visible_payroll
from casework.worksites.forms.list_payroll import PayrollFilter
from casework.worksites.queries import worksites_context


def list_payroll(request):
    """GET: search, sorting, pages and a file."""
    may_upload = home_organisations(request.member).exists()
    page = ListPage(
        request,
        visible_payroll(request.member),
        columns=_columns(may_upload),
        name="payroll",
        caption=_("Payroll"),
        filterset=PayrollFilter,
        default_sort="-paid_to",
        empty={"title": _("No payroll yet"), "text": _("Upload what employers paid, period by period.")},
    )
    if page.wants_export:
        return page.export()
    context = worksites_context(_("Payroll"), "payroll") | {"list": page, "may_upload": may_upload}
    return render(request, "worksites/list_payroll.html", context)


def _columns(may_upload):
    columns = [
        Column("customer", _("Customer"), _customer, sort=("customer__last_name", "customer__first_name")),
        Column("job", _("Job"), _job, sort=("job__title",)),
        Column("paid_from", _("Period from"), "paid_from", sort=("paid_from",), kind="date"),
        Column("paid_to", _("Period to"), "paid_to", sort=("paid_to",), kind="date"),
        Column("hours", _("Hours"), "hours", sort=("hours",), kind="number"),
        Column(
            "gross_pay", _("Gross pay"), lambda row: f"${row.gross_pay}", sort=("gross_pay",), kind="number"
        ),
        Column(
            "subsidized_pay",
            _("Of it subsidized"),
            lambda row: f"${row.subsidized_pay}",
            sort=("subsidized_pay",),
            kind="number",
        ),
    ]
    return (
        [*columns, Column("act", _("Action"), _act, kind="action", exported=False)] if may_upload else columns
    )


def _customer(row):
    return Link(
        row.customer.get_full_name(), reverse("cases:show_enrollment", args=[row.enrollment.public_id])
    )


def _job(row):
    return Lines(
        Link(row.job.title, reverse("worksites:show_job", args=[row.job.public_id])), row.job.worksite.name
    )


def _act(row):
    return Link(_("Remove"), reverse("worksites:remove_payroll_entry", args=[row.public_id]))
