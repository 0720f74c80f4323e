"""Addresses of this app; each with its audience beside it."""

from casework.core.routing import Audience, route
from casework.exchange.views.export_caseload import export_caseload
from casework.exchange.views.import_caseload import import_caseload

app_name = "exchange"

urlpatterns = [
    route("administration/import/", import_caseload, "import_caseload", allow=Audience.ADMINISTRATORS),
    route("administration/export/", export_caseload, "export_caseload", allow=Audience.ADMINISTRATORS),
]
