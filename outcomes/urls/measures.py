"""Addresses of the measures: of a person, of a program and year, and of the people behind a count."""

from casework.core.routing import route
from outcomes.urls.frame import ASK, OUTCOMES, STAFF
from outcomes.views.list_measured import list_measured
from outcomes.views.show_measures import show_measures
from outcomes.views.show_measures_of import show_measures_of

urlpatterns = [
    route(f"{OUTCOMES}measures/", show_measures_of, "show_measures_of", allow=STAFF, methods=ASK),
    route("reports/measures/", show_measures, "show_measures", allow=STAFF, methods=ASK),
    route("reports/measures/people/", list_measured, "list_measured", allow=STAFF, methods=ASK),
]
