"""Addresses of this app; each with its audience beside it."""

import re

from django.urls import register_converter
from django.urls.converters import StringConverter

from casework.core.routing import Audience, route
from dashboard.views.assign_customers import assign_customers
from dashboard.views.end_snooze import end_snooze
from dashboard.views.export_caseload_list import export_caseload_list
from dashboard.views.go_home import go_home
from dashboard.views.list_caseload import list_caseload
from dashboard.views.list_dashboards import list_dashboards
from dashboard.views.show_assignment import show_assignment
from dashboard.views.show_dashboard import show_dashboard
from dashboard.views.show_my_dashboard import show_my_dashboard
from dashboard.views.show_my_outcomes import show_my_outcomes
from dashboard.views.show_my_plan import show_my_plan
from dashboard.views.show_partners import show_partners
from dashboard.views.show_team_worklist import show_team_worklist
from dashboard.views.show_worklist import show_worklist
from dashboard.views.snooze_line import snooze_line
from dashboard.views.undo_assign_customers import undo_assign_customers
from programs.registry import all_programs, get_program

app_name = "dashboard"

ASSIGNMENT = "customers/assigned/<uuid:batch_id>/"

_SHORT = {spec.partners_address.lower(): spec.code for spec in all_programs()}


class PartnersConverter(StringConverter):
    """A program by its short address, in capital or small letters; written as the program writes it."""

    regex = f"(?i:{'|'.join(map(re.escape, _SHORT))})"

    def to_python(self, value):
        """The program's code."""
        return _SHORT[value.lower()]

    def to_url(self, value):
        """The program's short address."""
        return get_program(value).partners_address


register_converter(PartnersConverter, "partners")

urlpatterns = [
    route("", go_home, "go_home", allow=Audience.SIGNED_IN, methods=("GET",)),
    route("<partners:program>", show_partners, "show_partners", allow=Audience.PUBLIC, methods=("GET",)),
    route("customers/", list_caseload, "list_caseload", allow=Audience.STAFF, methods=("GET",)),
    route(
        "customers/export/",
        export_caseload_list,
        "export_caseload_list",
        allow=Audience.STAFF,
    ),
    route("customers/assign/", assign_customers, "assign_customers", allow=Audience.STAFF),
    route(ASSIGNMENT, show_assignment, "show_assignment", allow=Audience.STAFF, methods=("GET",)),
    route(
        f"{ASSIGNMENT}undo/",
        undo_assign_customers,
        "undo_assign_customers",
        allow=Audience.STAFF,
        methods=("POST",),
    ),
    route("worklist/", show_worklist, "show_worklist", allow=Audience.STAFF, methods=("GET",)),
    route("worklist/team/", show_team_worklist, "show_team_worklist", allow=Audience.STAFF, methods=("GET",)),
    route(
        "worklist/<uuid:enrollment_id>/<slug:line>/snooze/",
        snooze_line,
        "snooze_line",
        allow=Audience.STAFF,
    ),
    route(
        "worklist/<uuid:enrollment_id>/snoozes/<uuid:snooze_id>/end/",
        end_snooze,
        "end_snooze",
        allow=Audience.STAFF,
        methods=("POST",),
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
