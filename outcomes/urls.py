"""Addresses of this app; each with its audience beside it."""

from casework.core.routing import Audience, route
from outcomes.views.add_credential import add_credential
from outcomes.views.edit_credential import edit_credential
from outcomes.views.list_credentials import list_credentials
from outcomes.views.list_service_credentials import list_service_credentials
from outcomes.views.remove_credential import remove_credential
from outcomes.views.restore_credential import restore_credential
from outcomes.views.search_credential_registry import search_credential_registry
from outcomes.views.show_outcomes import show_outcomes

app_name = "outcomes"

_PLAN = "cases/<uuid:enrollment_id>/plan/"
_CREDENTIALS = f"{_PLAN}services/<uuid:service_id>/credentials/"
_CREDENTIAL = f"{_CREDENTIALS}<uuid:credential_id>/"
_STAFF = Audience.STAFF
_ASK = ("GET",)
_ACT = ("POST",)

urlpatterns = [
    route(
        "cases/<uuid:enrollment_id>/outcomes/",
        show_outcomes,
        "show_outcomes",
        allow=Audience.STAFF,
        methods=("GET",),
    ),
    route(f"{_PLAN}credentials/", list_credentials, "list_credentials", allow=_STAFF, methods=_ASK),
    route(_CREDENTIALS, list_service_credentials, "list_service_credentials", allow=_STAFF, methods=_ASK),
    route(f"{_CREDENTIALS}add/", add_credential, "add_credential", allow=_STAFF),
    route(
        f"{_CREDENTIALS}registry/",
        search_credential_registry,
        "search_credential_registry",
        allow=_STAFF,
        methods=_ASK,
    ),
    route(_CREDENTIAL, edit_credential, "edit_credential", allow=_STAFF),
    route(f"{_CREDENTIAL}remove/", remove_credential, "remove_credential", allow=_STAFF, methods=_ACT),
    route(f"{_CREDENTIAL}restore/", restore_credential, "restore_credential", allow=_STAFF, methods=_ACT),
]
