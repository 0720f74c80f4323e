"""Everything a customer earned, in one list (F251, F296, F362)."""

from django.shortcuts import render

from careerplan.queries import plan_context, word
from casework.cases.access import open_case
from outcomes.queries.credential_list import list_of_credentials
from outcomes.queries.credentials import required_rows
from programs.registry import get_program


def list_credentials(request, enrollment_id):
    """GET: the list that the overview of the plan counts; as a file too."""
    enrollment = open_case(request, enrollment_id, "list_credentials")
    page = list_of_credentials(request, enrollment)
    if page.wants_export:
        return page.export()
    heading = word(get_program(enrollment.program), "credentials_title")
    context = plan_context(request.member, enrollment, page="plan_overview", heading=heading)
    context |= {"list": page, "requirements": required_rows(enrollment)}
    return render(request, "outcomes/list_credentials.html", context)
