"""Take every delivery of IWDS that lies ready, and acknowledge each."""

from functools import partial

from casework.exchange.enums import System
from casework.exchange.services.take_deliveries import take_deliveries
from casework.exchange.services.take_iwds_delivery import take_iwds_delivery


def take_iwds_deliveries(*, actor=None, **how):
    """Take what the port to IWDS has ready; the rest as for `take_deliveries`. Source: `domain.md` 2.2."""
    return take_deliveries(System.IWDS, partial(take_iwds_delivery, actor=actor), **how)
