"""Take every delivery of IES that lies ready, and acknowledge each."""

from functools import partial

from casework.exchange.enums import System
from casework.exchange.services.take_deliveries import take_deliveries
from casework.exchange.services.take_ies_delivery import take_ies_delivery


def take_ies_deliveries(*, actor=None, **how):
    """Take what the port to IES has ready; the rest as for `take_deliveries`. Source: `domain.md` 1.2, R34."""
    return take_deliveries(System.IES, partial(take_ies_delivery, actor=actor), **how)
