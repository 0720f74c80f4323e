"""Addresses of this app; each with its audience beside it."""

from careerplan.views.add_goal import add_goal
from careerplan.views.add_service import add_service
from careerplan.views.choose_service import choose_service
from careerplan.views.confirm_progress import confirm_progress
from careerplan.views.edit_goal import edit_goal
from careerplan.views.edit_service import edit_service
from careerplan.views.list_goals import list_goals
from careerplan.views.list_services import list_services
from careerplan.views.print_plan import print_plan
from careerplan.views.remove_goal import remove_goal
from careerplan.views.remove_service import remove_service
from careerplan.views.restore_goal import restore_goal
from careerplan.views.restore_service import restore_service
from careerplan.views.show_overview import show_overview
from casework.core.routing import Audience, route

app_name = "careerplan"

_PLAN = "cases/<uuid:enrollment_id>/plan/"
_STAFF = Audience.STAFF
_ASK = ("GET",)
_ACT = ("POST",)

urlpatterns = [
    route(_PLAN, show_overview, "show_overview", allow=_STAFF, methods=_ASK),
    route(f"{_PLAN}goals/", list_goals, "list_goals", allow=_STAFF, methods=_ASK),
    route(f"{_PLAN}goals/add/", add_goal, "add_goal", allow=_STAFF),
    route(f"{_PLAN}goals/<uuid:goal_id>/edit/", edit_goal, "edit_goal", allow=_STAFF),
    route(f"{_PLAN}goals/<uuid:goal_id>/remove/", remove_goal, "remove_goal", allow=_STAFF, methods=_ACT),
    route(f"{_PLAN}goals/<uuid:goal_id>/restore/", restore_goal, "restore_goal", allow=_STAFF, methods=_ACT),
    route(f"{_PLAN}services/", list_services, "list_services", allow=_STAFF, methods=_ASK),
    route(f"{_PLAN}services/choose/", choose_service, "choose_service", allow=_STAFF, methods=_ASK),
    route(f"{_PLAN}services/add/<slug:service_type>/", add_service, "add_service", allow=_STAFF),
    route(f"{_PLAN}services/<uuid:service_id>/", edit_service, "edit_service", allow=_STAFF),
    route(
        f"{_PLAN}services/<uuid:service_id>/remove/",
        remove_service,
        "remove_service",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(
        f"{_PLAN}services/<uuid:service_id>/restore/",
        restore_service,
        "restore_service",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(f"{_PLAN}confirm/", confirm_progress, "confirm_progress", allow=_STAFF),
    route(f"{_PLAN}print/", print_plan, "print_plan", allow=_STAFF, methods=_ASK),
]
