"""Link a customer with a person of IES, and let the enrollment follow at once."""

from django.db import transaction

from casework.exchange.enums import System
from casework.exchange.services.link_state import link_state
from casework.exchange.services.sync_ies import sync_ies


def link_ies(actor, enrollment, row):
    """Link the customer of `enrollment` with `row` (IesPerson), as `link_state`; return Synced, as `sync_ies`."""
    with transaction.atomic():
        link_state(actor, enrollment, System.IES, row)
        return sync_ies(actor, enrollment)
