"""Addresses of this app by kind; each with its audience beside it."""

from casework.core.routing import route
from outcomes.urls import credentials, employment, exits, measures, skill_gains, stories
from outcomes.urls.frame import ASK, OUTCOMES, STAFF
from outcomes.views.show_outcomes import show_outcomes

app_name = "outcomes"

urlpatterns = [
    route(OUTCOMES, show_outcomes, "show_outcomes", allow=STAFF, methods=ASK),
    *skill_gains.urlpatterns,
    *credentials.urlpatterns,
    *employment.urlpatterns,
    *exits.urlpatterns,
    *stories.urlpatterns,
    *measures.urlpatterns,
]
