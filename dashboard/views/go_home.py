"""The first page after signing in."""

from django.shortcuts import redirect

from casework.accounts.enums import Role
from casework.core.routing import Audience
from casework.intake.queries.applicants import customer_of


def go_home(request):
    """GET: case workers go to their worklist, leads to their team's, other staff to the customers; a customer to My
    Dashboard, an account without a record to the application."""
    member = request.member
    if Role.CASE_WORKER in member.roles:
        return redirect("dashboard:show_worklist")
    if member.belongs_to(Audience.LEADS):
        return redirect("dashboard:show_team_worklist")
    if member.is_staff:
        return redirect("dashboard:list_caseload")
    page = "dashboard:show_my_dashboard" if customer_of(request.user) else "intake:show_apply"
    return redirect(page)
