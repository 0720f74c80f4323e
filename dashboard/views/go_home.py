"""The first page after signing in."""

from django.shortcuts import redirect

from casework.intake.queries.applicants import customer_of


def go_home(request):
    """GET: staff go to their customers, a customer to My Dashboard, an account without a record to the application."""
    if request.member.is_staff:
        return redirect("dashboard:list_caseload")
    page = "dashboard:show_my_dashboard" if customer_of(request.user) else "intake:show_apply"
    return redirect(page)
