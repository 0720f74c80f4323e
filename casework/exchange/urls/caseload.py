"""Addresses of whole caseloads, in and out."""

from casework.core.routing import Audience, route
from casework.exchange.views.export_caseload import export_caseload
from casework.exchange.views.import_caseload import import_caseload

urlpatterns = [
    route("administration/import/", import_caseload, "import_caseload", allow=Audience.ADMINISTRATORS),
    route("administration/export/", export_caseload, "export_caseload", allow=Audience.ADMINISTRATORS),
]
