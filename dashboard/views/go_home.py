"""The first page after signing in."""

from django.shortcuts import redirect

from casework.accounts.enums import Role
from casework.core.routing import Audience
from casework.intake.queries.applicants import customer_of
from programs.registry import get_program


def go_home(request):
    """GET: case workers go to their worklist, leads to their team's, other staff and those whose programs declare no
    clocks to the customers; a customer to My Dashboard, an account without a record to the application."""
    member = request.member
    if member.is_staff:
        return redirect(_desk_of(member))
    page = "dashboard:show_my_dashboard" if customer_of(request.user) else "intake:show_apply"
    return redirect(page)


def _desk_of(member):
    has_clocks = any(get_program(code).live_sections for code in member.programs)
    if has_clocks and Role.CASE_WORKER in member.roles:
        return "dashboard:show_worklist"
    if has_clocks and member.belongs_to(Audience.LEADS):
        return "dashboard:show_team_worklist"
    return "dashboard:list_caseload"
