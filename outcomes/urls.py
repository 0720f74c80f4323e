"""Addresses of this app; each with its audience beside it."""

from casework.core.routing import Audience, route
from outcomes.views.show_outcomes import show_outcomes

app_name = "outcomes"

urlpatterns = [
    route(
        "cases/<uuid:enrollment_id>/outcomes/",
        show_outcomes,
        "show_outcomes",
        allow=Audience.STAFF,
        methods=("GET",),
    ),
]
