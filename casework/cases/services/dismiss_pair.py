"""Two records that look like one person are found to be of two people."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Customer, DismissedPair
from casework.cases.queries.dismissed_pairs import facts_key, standing_dismissal
from casework.core import clock


def dismiss_pair(actor, one, other, *, versions, reason):
    """Keep that `one` and `other` are two people, for `reason` (text), and return (DismissedPair, whether it is new).

    `versions` are those of the two records that the actor compared, in the order given. The pair stays off the list
    until one of the compared facts of either changes. When somebody decided so meanwhile, that decision is returned.
    Raises ValidationError, code "stale", when one of the two was edited since, and when one was merged away.
    """
    with recording(actor, "dismiss_pair") as event:
        event.drop()
        versions = dict(zip((one.pk, other.pk), versions, strict=True))
        rows = Customer.objects.select_for_update(no_key=True).filter(pk__in=versions).order_by("pk")
        first, second = rows
        if first.merged_into_id or second.merged_into_id:
            raise ValidationError(_("One of the two records was merged meanwhile."))
        if standing := standing_dismissal(first, second):
            return standing, False
        if any(row.version != versions[row.pk] for row in (first, second)):
            raise ValidationError(
                _("Somebody changed one of the two records meanwhile. Compare them once more."), code="stale"
            )
        decided = _write(actor, first, second, reason)
        for customer in (first, second):
            event.also_about(customer, pair=decided.pk)
    return decided, True


def _write(actor, first, second, reason):
    """The pair's one row with the new decision: an earlier one that was taken back or outlived is in its history."""
    found = DismissedPair.objects.filter(one=first, other=second).first()
    row = found or DismissedPair(one=first, other=second, organisation_id=first.organisation_id)
    row.one_facts, row.other_facts = facts_key(first), facts_key(second)
    row.reason, row.dismissed_by, row.dismissed_at, row.removed_at = reason, actor, clock.now(), None
    if found:
        row.touch()
    row.save()
    return row
