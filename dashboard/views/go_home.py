"""The first page after signing in."""

from django.shortcuts import redirect


def go_home(request):
    """GET: staff go to their customers, a customer to My Dashboard."""
    return redirect("dashboard:list_caseload" if request.member.is_staff else "dashboard:show_my_dashboard")
