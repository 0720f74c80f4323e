"""Ask a system of the state for what it has ready, now."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.audit.services.request_job import request_job
from casework.exchange.queries.deliveries import systems_to_ask


def take_deliveries(request):
    """POST starts the job of `system` and leads to its page; deliveries that were refused are tried again."""
    system = request.POST.get("system", "")
    if system not in systems_to_ask():
        messages.error(request, _("This system is not set up. An administrator of the server sets it up."))
        return redirect("exchange:list_deliveries")
    run = request_job(
        request.user, f"take_{system}_deliveries", dry_run=request.POST.get("mode") == "rehearse"
    )
    return redirect("audit:show_job", run.public_id)
