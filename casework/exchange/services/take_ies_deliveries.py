"""Take every delivery of IES that lies ready, and acknowledge each."""

from functools import partial

from casework.exchange.enums import System
from casework.exchange.services.take_deliveries import take_deliveries
from casework.exchange.services.take_ies_delivery import take_ies_delivery


def take_ies_deliveries(*, actor=None, rehearse=False):
    """Take what the port to IES has ready; see `take_deliveries`. With `rehearse` nothing is written and nothing
    acknowledged. Source: `domain.md` 1.2, R34."""
    take = partial(take_ies_delivery, actor=actor, rehearse=rehearse)
    return take_deliveries(System.IES, take, rehearse=rehearse)
