"""Addresses of the deliveries of the state's systems, for administrators."""

from casework.core.routing import Audience, route
from casework.exchange.views.list_deliveries import list_deliveries
from casework.exchange.views.settle_quarantined_rows import settle_quarantined_rows
from casework.exchange.views.show_delivery import show_delivery
from casework.exchange.views.take_deliveries import take_deliveries

_DELIVERIES = "administration/deliveries/"
_DELIVERY = f"{_DELIVERIES}<uuid:delivery_id>/"
_ALLOW = {"allow": Audience.ADMINISTRATORS}

urlpatterns = [
    route(_DELIVERIES, list_deliveries, "list_deliveries", **_ALLOW, methods=("GET",)),
    route(f"{_DELIVERIES}take/", take_deliveries, "take_deliveries", **_ALLOW, methods=("POST",)),
    route(_DELIVERY, show_delivery, "show_delivery", **_ALLOW, methods=("GET",)),
    route(
        f"{_DELIVERY}settle/", settle_quarantined_rows, "settle_quarantined_rows", **_ALLOW, methods=("POST",)
    ),
]
