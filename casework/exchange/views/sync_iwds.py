"""Sync with IWDS (F192)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect

from casework.accounts.enums import Can
from casework.exchange.access import iwds_case
from casework.exchange.queries.iwds_page import iwds_page, synced_words
from casework.exchange.services.sync_iwds import sync_iwds as act


def sync_iwds(request, enrollment_id):
    """POST takes what IWDS has ready; without a link it leads to the page that finds one."""
    enrollment = iwds_case(request, enrollment_id, "sync_iwds", to=Can.EDIT)
    try:
        synced = act(request.user, enrollment)
    except ValidationError as problem:
        if problem.code != "not_linked":
            messages.warning(request, " ".join(problem.messages))
            return redirect(iwds_page(enrollment))
        return redirect("exchange:link_iwds", enrollment.public_id)
    enrollment.refresh_from_db()
    messages.success(request, synced_words(enrollment, synced))
    return redirect(iwds_page(enrollment))
