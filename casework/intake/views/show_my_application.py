"""The applicant's own page: what is done, what is to do, where the application stands."""

from django.shortcuts import render

from casework.intake.access import own_application
from casework.intake.queries.own_application import own_parts
from casework.intake.queries.own_application_page import application_page


def show_my_application(request, enrollment_id):
    """The list of parts while it is open; what was sent and what comes next after that."""
    own = own_parts(own_application(request.member, enrollment_id))
    return render(request, "intake/show_my_application.html", application_page(own))
