"""Addresses of this app; each with its audience beside it."""

from casework.core.routing import Audience, route
from dashboard.views.export_caseload_list import export_caseload_list
from dashboard.views.go_home import go_home
from dashboard.views.list_caseload import list_caseload
from dashboard.views.list_dashboards import list_dashboards
from dashboard.views.show_dashboard import show_dashboard
from dashboard.views.show_my_dashboard import show_my_dashboard
from dashboard.views.show_my_outcomes import show_my_outcomes
from dashboard.views.show_my_plan import show_my_plan

app_name = "dashboard"

urlpatterns = [
    route("", go_home, "go_home", allow=Audience.SIGNED_IN, methods=("GET",)),
    route("customers/", list_caseload, "list_caseload", allow=Audience.STAFF, methods=("GET",)),
    route(
        "customers/export/",
        export_caseload_list,
        "export_caseload_list",
        allow=Audience.STAFF,
    ),
    route("dashboards/", list_dashboards, "list_dashboards", allow=Audience.STAFF, methods=("GET",)),
    route(
        "dashboards/<slug:program>/", show_dashboard, "show_dashboard", allow=Audience.STAFF, methods=("GET",)
    ),
    route("my/", show_my_dashboard, "show_my_dashboard", allow=Audience.CUSTOMERS, methods=("GET",)),
    route(
        "my/<uuid:enrollment_id>/plan/",
        show_my_plan,
        "show_my_plan",
        allow=Audience.CUSTOMERS,
        methods=("GET",),
    ),
    route(
        "my/<uuid:enrollment_id>/outcomes/",
        show_my_outcomes,
        "show_my_outcomes",
        allow=Audience.CUSTOMERS,
        methods=("GET",),
    ),
]
