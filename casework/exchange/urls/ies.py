"""Addresses of IES."""

from casework.core.routing import Audience, route
from casework.exchange.views.link_ies import link_ies
from casework.exchange.views.show_ies import show_ies
from casework.exchange.views.sync_ies import sync_ies
from casework.exchange.views.unlink_ies import unlink_ies

_IES = "cases/<uuid:enrollment_id>/ies/"
_STAFF = {"allow": Audience.STAFF}

urlpatterns = [
    route(_IES, show_ies, "show_ies", **_STAFF, methods=("GET",)),
    route(f"{_IES}sync/", sync_ies, "sync_ies", **_STAFF, methods=("POST",)),
    route(f"{_IES}link/", link_ies, "link_ies", **_STAFF),
    route(f"{_IES}unlink/", unlink_ies, "unlink_ies", **_STAFF, methods=("POST",)),
]
