"""The list "Change in Activity": what was changed in activities and services, over all customers (004:126)."""

from django.utils.translation import gettext as _

from careerplan.access import activity_changes
from careerplan.forms.list_activity_changes import ActivityChangeFilter
from casework.accounts.queries.columns import organisation_column
from casework.audit.enums import Group
from casework.audit.words import act_words, acts_in, changes_of, declared_acts
from casework.cases.models import Enrollment
from casework.cases.queries.frame import page_url
from casework.core.cells import Link, Stack
from casework.core.lists import Column, ListPage
from casework.core.words import DASH, as_date
from programs.registry import get_program

COUNTED = 1000


def list_of_activity_changes(request):
    """The page of changes that `request` asks for, the newest first, as a `ListPage`. Beside the page itself: one query
    for the customers, and those of `changes_of`."""
    member = request.member
    acts = [(name, act_words(name)) for name in acts_in(Group.ACTIVITIES)]
    programs = [(code, get_program(code).short_name) for code in member.programs]
    return ListPage(
        request,
        activity_changes(member),
        columns=_columns(member),
        name="activity-changes",
        caption=_("Change in Activity"),
        filterset=ActivityChangeFilter,
        filter_options={
            "member": member,
            "acts": sorted(acts, key=lambda choice: choice[1]),
            "programs": programs,
        },
        primary_filters=("q", "since", "until"),
        default_sort="-when",
        count_cap=COUNTED,
        prepare=_add_people_and_changes,
        empty={
            "title": _("No change in the last 30 days"),
            "text": _("Choose days to look further back."),
        },
    )


def _columns(member):
    return [
        Column("customer", _("Customer"), _customer),
        Column(
            "when",
            _("When"),
            lambda event: as_date(event.occurred_at),
            sort=("occurred_at", "id"),
            kind="date",
        ),
        Column("activity", _("Activity or service"), _activity),
        Column("act", _("What was done"), lambda event: act_words(event.action), sort=("action", "id")),
        Column("changes", _("From and to"), _changes),
        Column("by", _("By"), "actor_label", sort=("actor_label", "id")),
        organisation_column(member),
        Column(
            "program",
            _("Program"),
            lambda event: get_program(event.enrollment.program).short_name,
            sort=("program", "id"),
            shown=len(member.programs) > 1,
        ),
    ]


def _add_people_and_changes(events):
    keys = {event.enrollment_id for event in events}
    enrollments = Enrollment.objects.with_people().in_bulk(keys)
    changes = changes_of(events)
    for event in events:
        event.enrollment = enrollments[event.enrollment_id]
        event.organisation = event.enrollment.organisation
        event.changes = changes.get(event.pk, ())


def _customer(event):
    name = event.enrollment.customer.get_full_name()
    return Link(name, page_url("change_in_activity", event.enrollment))


def _activity(event):
    return event.detail.get(declared_acts()[event.action].subject, "")


def _changes(event):
    told = (
        _("%(label)s: %(before)s → %(after)s")
        % {"label": change.label, "before": change.before or DASH, "after": change.after or DASH}
        for change in event.changes
    )
    return Stack(tuple(told)) if event.changes else ""
