"""Sync With IES (F304)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect

from casework.accounts.enums import Can
from casework.exchange.access import ies_case
from casework.exchange.queries.ies_page import synced_words
from casework.exchange.services.sync_ies import sync_ies as act


def sync_ies(request, enrollment_id):
    """POST takes over the latest row; without a link it leads to the page that finds one."""
    enrollment = ies_case(request, enrollment_id, "sync_ies", to=Can.EDIT)
    try:
        synced = act(request.user, enrollment)
    except ValidationError:
        return redirect("exchange:link_ies", enrollment.public_id)
    messages.success(request, synced_words(enrollment, synced))
    return redirect("exchange:show_ies", enrollment.public_id)
