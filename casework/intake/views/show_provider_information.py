"""Provider Information leads to the programs that the member sets up (seed 004:164)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect

from casework.intake.access import programs_set_up


def show_provider_information(request):
    """GET: to the first program of the member's. PermissionDenied where none is."""
    programs = programs_set_up(request.member)
    if not programs:
        raise PermissionDenied
    return redirect("intake:list_providers", programs[0])
