"""Bring an enrollment to what IES said last (F304)."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.core.events import enrollments_changed
from casework.exchange.models import IesPerson
from casework.exchange.queries.ies_loading import FOLLOWED, follow_enrollments


@dataclass(frozen=True)
class Synced:
    """What a sync did: the day that IES speaks of, and (name of the fact, before, after) of each that changed."""

    as_of: date
    changes: list


def sync_ies(actor, enrollment):
    """Take over what the latest row of IES says about the linked customer of `enrollment`; return Synced.

    The customer's other open enrollments follow as well. Nothing is recorded when nothing differs.
    ValidationError with code "not_linked" without a linked row.
    """
    with recording(actor, "sync_ies") as event:
        row = IesPerson.objects.filter(customer=enrollment.customer_id).first()
        if row is None:
            raise ValidationError(_("This customer is not linked with IES."), code="not_linked")
        before = _facts(enrollment)
        with connection.cursor() as cursor:
            changed = follow_enrollments(cursor, customer=enrollment.customer)
        if not changed:
            event.drop()
            return Synced(row.as_of, [])
        for other in Enrollment.objects.filter(pk__in=changed).exclude(pk=enrollment.pk):
            event.also_about(other)
        event.about(enrollment)
        enrollments_changed.send(sender=Enrollment, enrollment_ids=changed)
        after = _facts(enrollment)
        changes = [(name, before[name], after[name]) for name in FOLLOWED if before[name] != after[name]]
        return Synced(row.as_of, changes)


def _facts(enrollment):
    return Enrollment.objects.values(*FOLLOWED).get(pk=enrollment.pk)
