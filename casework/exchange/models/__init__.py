"""What came in from the state's systems, kept beside our record, and what ties the two."""

from casework.exchange.models.apart import IwdsApart
from casework.exchange.models.deliveries import Delivery, QuarantinedRow
from casework.exchange.models.ies import IesPerson
from casework.exchange.models.iwds import (
    IwdsCredential,
    IwdsPerson,
    IwdsRequest,
    IwdsService,
    IwdsStatusChange,
)
from casework.exchange.models.links import StateLink

__all__ = [
    "Delivery",
    "IesPerson",
    "IwdsApart",
    "IwdsCredential",
    "IwdsPerson",
    "IwdsRequest",
    "IwdsService",
    "IwdsStatusChange",
    "QuarantinedRow",
    "StateLink",
]
