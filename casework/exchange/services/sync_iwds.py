"""Sync with IWDS: take what lies ready, and let the record of the customer follow (F192)."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.exchange.models import IwdsPerson
from casework.exchange.ports import PortUnavailable
from casework.exchange.services.settle_iwds import settle_iwds
from casework.exchange.services.take_iwds_deliveries import take_iwds_deliveries


@dataclass(frozen=True)
class Synced:
    """What a sync found: the day that IWDS speaks of, and whether IWDS itself did not answer."""

    as_of: date
    is_unreachable: bool


def sync_iwds(actor, enrollment):
    """Take the deliveries of IWDS that lie ready, settle the customer of `enrollment` and return Synced.

    When IWDS does not answer, what it said last is used. ValidationError with code "not_linked" when nobody confirmed
    yet which person of IWDS the customer is.
    """
    is_unreachable = False
    try:
        counts = take_iwds_deliveries(actor=actor)
        is_unreachable = bool(counts and counts.unreachable)
    except PortUnavailable:
        is_unreachable = True
    person = IwdsPerson.objects.filter(customer=enrollment.customer_id).order_by("-as_of").first()
    if person is None:
        raise ValidationError(_("This customer is not linked with IWDS."), code="not_linked")
    with recording(actor, "sync_iwds") as event:
        settle_iwds(person, actor)
        event.about(enrollment)
    return Synced(person.as_of, is_unreachable)
