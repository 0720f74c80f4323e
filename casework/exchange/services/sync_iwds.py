"""Sync with IWDS: the record of the customer follows what IWDS said last (F192)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.exchange.models import IwdsPerson
from casework.exchange.services.settle_iwds import settle_iwds


def sync_iwds(actor, enrollment):
    """Settle the customer of `enrollment` and return the linked IwdsPerson, whose `as_of` is the day IWDS speaks of.

    What IWDS has ready is taken before, by `request_deliveries`. ValidationError with code "not_linked" when nobody
    confirmed yet which person of IWDS the customer is.
    """
    person = IwdsPerson.objects.filter(customer=enrollment.customer_id).order_by("-as_of").first()
    if person is None:
        raise ValidationError(_("This customer is not linked with IWDS."), code="not_linked")
    with recording(actor, "sync_iwds") as event:
        settle_iwds(person, actor)
        event.about(enrollment)
    return person
