"""Addresses of the Suitability page of a customer and of what staff correct there."""

from casework.core.routing import Audience, route
from casework.intake.views.correct_answers import correct_answers
from casework.intake.views.reopen_application import reopen_application
from casework.intake.views.review_suitability import review_suitability

_STAFF = Audience.STAFF
_PAGE = "cases/<uuid:enrollment_id>/suitability/"

urlpatterns = [
    route(_PAGE, review_suitability, "review_suitability", allow=_STAFF),
    route(f"{_PAGE}reopen/", reopen_application, "reopen_application", allow=_STAFF),
    route(f"{_PAGE}<slug:kind>/<slug:section_code>/", correct_answers, "correct_answers", allow=_STAFF),
]
