"""The caseload list with boxes to select from, and what became of an assignment."""

from datetime import timedelta
from functools import cached_property

from django.utils.translation import gettext as _

from casework.audit.models import AuditEvent
from casework.cases.access import visible_enrollments
from casework.cases.queries import page_url
from casework.core import clock
from casework.core.cells import Link
from dashboard.queries.caseload import CaseloadPage

KEPT = timedelta(days=30)
COLUMNS = ("name", "organisation", "worker", "status")


class AssignablePage(CaseloadPage):
    """The caseload list as its filters say, in columns that help to choose, without a file. Assigned is within one
    organization: `organisation` is the chosen one, or the only one there is, else None."""

    def __init__(self, request, member, *, columns, **options):
        chosen = [column for column in columns if column.key in COLUMNS and column.shown]
        options["primary_filters"] = ("organisation", "q", "worker")
        super().__init__(request, member, columns=chosen, exportable=False, **options)

    @cached_property
    def organisation(self):
        """The Organisation in which customers are assigned, None while several are meant."""
        found = list(self.filterset.organisations.values())
        one = self.filterset.chosen_organisation
        meant = [row for row in found if row.pk == one] if one else found
        return meant[0] if len(meant) == 1 else None

    def chosen_customers(self, form):
        """Enrollments that an AssignCustomersForm means, in the order of names."""
        rows = form.chosen_of(self.queryset.filter(organisation=self.organisation))
        return rows.order_by("name_key", "pk")


def events_of_batch(member, batch):
    """The AuditEvents of the assignment `batch` that `member` did in the last 30 days, in the order they were told;
    [] for anybody else's."""
    rows = AuditEvent.objects.filter(
        action="assign_customers",
        actor=member.user,
        context_id=batch,
        occurred_at__gte=clock.now() - KEPT,
    )
    return list(rows.order_by("pk"))


def is_undone(member, batch):
    """Whether the member took the assignment `batch` back."""
    rows = AuditEvent.objects.filter(action="undo_assign_customers", actor=member.user)
    return rows.filter(detail__batch=str(batch)).exists()


def batch_table(member, events):
    """What became of each customer of an assignment, as `components/table.html` draws it: before, then, now."""
    keys = [event.enrollment_id for event in events]
    rows = visible_enrollments(member).filter(pk__in=keys).select_related("customer", "assigned_worker")
    held = {row.pk: row for row in rows}
    shown = [
        [
            Link(str(held[event.enrollment_id].customer), page_url("plan", held[event.enrollment_id])),
            event.detail["before_name"] or _("Not assigned"),
            event.detail["worker"],
            str(held[event.enrollment_id].assigned_worker or _("Not assigned")),
        ]
        for event in events
        if event.enrollment_id in held
    ]
    return {
        "caption": _("Customers of this assignment"),
        "is_titled": True,
        "columns": [
            {"label": label} for label in (_("Customer"), _("Before"), _("Assigned to"), _("Worker now"))
        ],
        "rows": sorted(shown, key=lambda row: str(row[0]).casefold()),
    }
