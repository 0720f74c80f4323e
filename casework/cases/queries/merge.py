"""What two records of one person hold, and why they cannot become one (domain.md 5.1: one account per person)."""

import pghistory.models
from django.utils.translation import gettext as _

from casework.audit.models import AuditEvent
from casework.cases.access import unreached_enrollments, visible_enrollments
from casework.cases.models import Customer, DismissedPair, Enrollment
from casework.cases.queries.episodes import episode_words
from casework.cases.queries.profile import about_of, contact_of
from casework.core import clock
from casework.core.words import short_date
from programs.registry import get_program

MERGE, UNDO = "merge_customers", "undo_merge_customers"


def customer_relations():
    """The foreign keys to Customer of all tables, those of apps to the left included, without the history's and those
    of pairs set aside: such a decision is about two records as they were compared, and stays with them."""
    found = [
        relation.field
        for relation in Customer._meta.get_fields(include_hidden=True)
        if relation.auto_created and not relation.concrete
    ]
    left = (pghistory.models.Event, DismissedPair)
    return [field for field in found if not issubclass(field.model, left)]


def pair_items(one, other, agrees):
    """{label, value} lines that name two records of a pair; `agrees` are the facts in which they agree, in words."""
    born = [f"{row}, {short_date(row.birth_date)}" for row in (one, other)]
    return [
        {"label": _("Record"), "value": born[0]},
        {"label": _("Other record"), "value": born[1]},
        {"label": _("The same"), "value": ", ".join(agrees) or _("Nothing")},
    ]


def why_not_merged(kept, merged):
    """Sentences that say what keeps the two customers from becoming one; empty when nothing does."""
    found = []
    if kept.pk == merged.pk:
        return [_("These are the same record already.")]
    if merged.merged_into_id or kept.merged_into_id:
        return [_("One of the two records was merged meanwhile.")]
    if kept.user_id and merged.user_id:
        found.append(_("Both have a sign-in of their own. One of the two accounts must be given up first."))
    open_rows = Enrollment.objects.open().select_related("organisation")
    places = {(row.organisation_id, row.program) for row in open_rows.filter(customer=kept)}
    for row in open_rows.filter(customer=merged):
        if (row.organisation_id, row.program) in places:
            words = {"program": get_program(row.program).short_name, "provider": row.organisation.name}
            text = _("Both have an open enrollment in %(program)s with %(provider)s. End one of them first.")
            found.append(text % words)
    return found


def why_not_by(member, customers):
    """Sentences that say with whom `member` must speak, as a merge changes records of every provider."""
    rows = unreached_enrollments(member, customers).order_by("organisation__name")
    names = dict.fromkeys(row.organisation.name for row in rows)
    text = _(
        "%(provider)s has a record of this person too. Ask the state's staff, who reach both, to merge them."
    )
    return [text % {"provider": name} for name in names]


def last_merge(customer):
    """The AuditEvent of today's last merge into `customer` that was not taken back, or None."""
    midnight = clock.midnight(clock.today())
    told = AuditEvent.objects.filter(
        customer_id=customer.pk, object_type="customer", object_id=customer.pk, occurred_at__gte=midnight
    )
    undone = set(told.filter(action=UNDO).values_list("detail__merge", flat=True))
    merges = told.filter(action=MERGE, detail__has_key="moved").order_by("-pk")
    return next((event for event in merges if event.pk not in undone), None)


def compare(member, customers):
    """For each of `customers` a dict of `customer`, `facts` ({label, value}) and `enrollments` (words), as far as
    `member` reaches, for the page that sets them side by side."""
    return [
        {
            "customer": customer,
            "facts": about_of(customer) + contact_of(customer),
            "enrollments": [
                episode_words(row)
                for row in visible_enrollments(member)
                .filter(customer=customer)
                .select_related("organisation")
            ],
            "user": customer.user,
        }
        for customer in customers
    ]
