"""Follow-ups that are due, of the customers the reader works for (F376)."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.access import visible_follow_ups
from careerplan.forms.list_placements import FollowUpFilter
from casework.accounts.queries.columns import organisation_column
from casework.core.cells import Lines, Link
from casework.core.lists import Column, ListPage
from casework.core.words import ago
from casework.worksites.queries import worksites_context


def list_follow_ups(request):
    """GET: what is due today or since; the filter shows what comes within 30 days too, and one worker's alone."""
    page = ListPage(
        request,
        visible_follow_ups(request.member),
        columns=_columns(request.member),
        name="follow-ups",
        caption=_("Follow-ups due"),
        filterset=FollowUpFilter,
        filter_options={"member": request.member},
        default_sort="due_on",
        empty={
            "title": _("No follow-up is due"),
            "text": _("Follow-ups open 30, 60, 90, 180 and 270 days after a placement starts."),
        },
    )
    if page.wants_export:
        return page.export()
    context = worksites_context(_("Follow-ups due"), "follow_ups") | {"list": page}
    return render(request, "worksites/list_jobs.html", context)


def _columns(member):
    return [
        Column("customer", _("Customer"), _customer, sort=("customer__last_name", "customer__first_name")),
        organisation_column(member),
        Column("point", _("Follow-up"), _title, sort=("point",)),
        Column("due_on", _("Due on"), _due, sort=("due_on",), kind="date", exported=lambda row: row.due_on),
        Column("job", _("Job"), _job, sort=("placement__job__title",)),
        Column(
            "worker",
            _("Worker"),
            "enrollment.assigned_worker",
            sort=("enrollment__assigned_worker__last_name",),
        ),
    ]


def _customer(row):
    url = reverse("careerplan:verify_follow_up", args=[row.enrollment.public_id, row.public_id])
    return Link(row.customer.get_full_name(), url)


def _title(row):
    return _("%(days)d Days Follow-Up") % {"days": row.point}


def _due(row):
    return Lines(row.due_on, ago(row.due_on))


def _job(row):
    return Lines(row.placement.job.title, row.placement.job.worksite.employer.name)
