"""Addresses of IWDS."""

from casework.core.routing import Audience, route
from casework.exchange.views.decide_iwds import decide_iwds
from casework.exchange.views.delete_iwds_request import delete_iwds_request
from casework.exchange.views.link_iwds import link_iwds
from casework.exchange.views.list_iwds_differences import list_iwds_differences
from casework.exchange.views.list_iwds_requests import list_iwds_requests
from casework.exchange.views.show_iwds import show_iwds
from casework.exchange.views.sync_iwds import sync_iwds
from casework.exchange.views.unlink_iwds import unlink_iwds

_IWDS = "cases/<uuid:enrollment_id>/iwds/"
_STAFF = {"allow": Audience.STAFF}
_ASK = {**_STAFF, "methods": ("GET",)}
_ACT = {**_STAFF, "methods": ("POST",)}

urlpatterns = [
    route(_IWDS, show_iwds, "show_iwds", **_ASK),
    route(f"{_IWDS}sync/", sync_iwds, "sync_iwds", **_ACT),
    route(f"{_IWDS}link/", link_iwds, "link_iwds", **_STAFF),
    route(f"{_IWDS}unlink/", unlink_iwds, "unlink_iwds", **_ACT),
    route(f"{_IWDS}decide/", decide_iwds, "decide_iwds", **_ACT),
    route(
        f"{_IWDS}requests/<uuid:iwds_request_id>/delete/", delete_iwds_request, "delete_iwds_request", **_ACT
    ),
    route("iwds/requests/", list_iwds_requests, "list_iwds_requests", **_ASK),
    route("iwds/differences/", list_iwds_differences, "list_iwds_differences", **_ASK),
]
