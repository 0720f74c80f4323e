"""Link a customer with an application of IWDS, and let the record follow at once."""

from django.db import transaction

from casework.exchange.enums import System
from casework.exchange.models import IwdsPerson
from casework.exchange.services.link_state import link_state
from casework.exchange.services.settle_iwds import settle_iwds


def link_iwds(actor, enrollment, person):
    """Link the customer of `enrollment` with `person` (IwdsPerson), as `link_state`, and return the StateLink."""
    with transaction.atomic():
        link = link_state(actor, enrollment, System.IWDS, person)
        settle_iwds(IwdsPerson.objects.get(pk=person.pk), actor)
    return link
