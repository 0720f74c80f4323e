"""Addresses of credentials, of the plan and of the tab."""

from casework.core.routing import route
from outcomes.urls.frame import ACT, ASK, OUTCOMES, STAFF
from outcomes.views.add_credential import add_credential
from outcomes.views.choose_credential_service import choose_credential_service
from outcomes.views.edit_credential import edit_credential
from outcomes.views.list_credentials import list_credentials
from outcomes.views.list_service_credentials import list_service_credentials
from outcomes.views.remove_credential import remove_credential
from outcomes.views.restore_credential import restore_credential
from outcomes.views.search_credential_registry import search_credential_registry

_PLAN = "cases/<uuid:enrollment_id>/plan/"
_CREDENTIALS = f"{_PLAN}services/<uuid:service_id>/credentials/"
_CREDENTIAL = f"{_CREDENTIALS}<uuid:credential_id>/"

urlpatterns = [
    route(f"{_PLAN}credentials/", list_credentials, "list_credentials", allow=STAFF, methods=ASK),
    route(
        f"{OUTCOMES}credentials/add/",
        choose_credential_service,
        "choose_credential_service",
        allow=STAFF,
        methods=ASK,
    ),
    route(_CREDENTIALS, list_service_credentials, "list_service_credentials", allow=STAFF, methods=ASK),
    route(f"{_CREDENTIALS}add/", add_credential, "add_credential", allow=STAFF),
    route(
        f"{_CREDENTIALS}registry/",
        search_credential_registry,
        "search_credential_registry",
        allow=STAFF,
        methods=ASK,
    ),
    route(_CREDENTIAL, edit_credential, "edit_credential", allow=STAFF),
    route(f"{_CREDENTIAL}remove/", remove_credential, "remove_credential", allow=STAFF, methods=ACT),
    route(f"{_CREDENTIAL}restore/", restore_credential, "restore_credential", allow=STAFF, methods=ACT),
]
