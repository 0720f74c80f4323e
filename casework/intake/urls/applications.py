"""Addresses of the public application and of an applicant's own pages."""

from casework.core.routing import Audience, route
from casework.intake.views.answer_section import answer_section
from casework.intake.views.begin_application import begin_application
from casework.intake.views.decline_application import decline_application
from casework.intake.views.open_account import open_account
from casework.intake.views.request_application_link import request_application_link
from casework.intake.views.save_section_draft import save_section_draft
from casework.intake.views.show_apply import show_apply
from casework.intake.views.show_link_sent import show_link_sent
from casework.intake.views.show_my_application import show_my_application
from casework.intake.views.submit_application import submit_application

PUBLIC, CUSTOMERS = Audience.PUBLIC, Audience.CUSTOMERS
READ, WRITE, PRESS = ("GET",), ("GET", "POST"), ("POST",)
PROVIDER = "apply/<uuid:organisation_id>/"
MINE = "apply/mine/<uuid:enrollment_id>/"
SECTION = f"{MINE}<slug:kind>/<slug:section_code>/"


def _page(pattern, view, allow, methods):
    return route(pattern, view, view.__name__, allow=allow, methods=methods)


urlpatterns = [
    _page("apply/", show_apply, PUBLIC, READ),
    _page("apply/check-your-email/", show_link_sent, PUBLIC, READ),
    _page("apply/account/<str:key>/", open_account, PUBLIC, WRITE),
    _page(PROVIDER, request_application_link, PUBLIC, WRITE),
    _page(f"{PROVIDER}begin/", begin_application, CUSTOMERS, WRITE),
    _page(MINE, show_my_application, CUSTOMERS, READ),
    _page(f"{MINE}submit/", submit_application, CUSTOMERS, WRITE),
    _page(f"{MINE}decline/", decline_application, CUSTOMERS, WRITE),
    _page(SECTION, answer_section, CUSTOMERS, WRITE),
    _page(f"{SECTION}draft/", save_section_draft, CUSTOMERS, PRESS),
]
