"""The Update Log: every act on an enrollment in words, newest first (F241, F285)."""

from django.db.models import Q
from django.utils.translation import gettext as _

from casework.audit.models import AuditEvent
from casework.audit.words import act_words, changes_of, declared_undos, sentence_of
from casework.cases.forms.show_update_log import UpdateLogFilter
from casework.cases.queries.undo import acts_of_today, read_undoables
from casework.core.lists import Column, ListPage


def log_of(enrollment):
    """AuditEvents of the enrollment, and those about the person that belong to no enrollment. What another provider
    did in its own enrollment is not among them."""
    about_person = Q(customer_id=enrollment.customer_id, enrollment_id=None)
    return AuditEvent.objects.filter(Q(enrollment_id=enrollment.pk) | about_person)


def list_of_log(request, enrollment):
    """The page of the log that `request` asks for, as a `ListPage`."""
    rows = log_of(enrollment)
    acts = [
        (action, act_words(action)) for action in rows.order_by().values_list("action", flat=True).distinct()
    ]
    people = rows.exclude(actor=None).order_by().values_list("actor__public_id", "actor_label").distinct()
    return ListPage(
        request,
        rows,
        columns=[Column("when", _("When"), "occurred_at", sort=("occurred_at", "id"), kind="date")],
        name="update_log",
        caption=_("Update Log"),
        default_sort="-when",
        filterset=UpdateLogFilter,
        filter_options={
            "acts": sorted(acts, key=lambda choice: choice[1]),
            "people": sorted(((str(key), name) for key, name in people), key=lambda choice: choice[1]),
        },
        exportable=False,
    )


def log_entries(events, undoables=()):
    """Entries for `components/timeline.html`: when, who, what, why, and what changed from and to. `undoables` are those
    of the reader's own acts that may be taken back, with the reason where one no longer can."""
    changes = changes_of(events)
    undo = {found.event.pk: found for found in undoables}
    return [
        {
            "when": event.occurred_at,
            "who": event.actor_label,
            "what": sentence_of(event),
            "reason": event.reason,
            "changes": changes.get(event.pk, ()),
            "undo": undo.get(event.pk),
        }
        for event in events
    ]


def undoables_among(events, reader, enrollment):
    """`Undoable` for those of `events` that `reader` did on `enrollment` today and whose kind allows it."""
    acts = acts_of_today(reader, enrollment)
    today = {act.pk for act in acts}
    own = [event for event in events if event.pk in today and event.action in declared_undos()]
    return read_undoables(own, acts) if own else []


def latest_entries(enrollment, count=5):
    """The last acts, for the overview."""
    return log_entries(list(log_of(enrollment).order_by("-occurred_at", "-id")[:count]))
