"""Sync with IWDS (F192)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.exchange.access import iwds_case
from casework.exchange.enums import System
from casework.exchange.queries.iwds_page import NO_ANSWER, did_not_answer, iwds_page, synced_words
from casework.exchange.services.request_deliveries import request_deliveries
from casework.exchange.services.sync_iwds import sync_iwds as act


def sync_iwds(request, enrollment_id):
    """POST takes what IWDS has ready; what takes long goes on as a job. Without a link it leads to the page for one."""
    enrollment = iwds_case(request, enrollment_id, "sync_iwds", to=Can.EDIT)
    run = request_deliveries(request.user, System.IWDS, enrollment)
    if run and run.finished_at is None:
        messages.info(request, _("IWDS takes its time. The record follows when its answer is there."))
        return redirect("audit:show_job", run.public_id)
    try:
        person = act(request.user, enrollment)
    except ValidationError as problem:
        if problem.code != "not_linked":
            messages.warning(request, " ".join(problem.messages))
            return redirect(iwds_page(enrollment))
        if did_not_answer(run):
            messages.warning(request, NO_ANSWER)
        return redirect("exchange:link_iwds", enrollment.public_id)
    enrollment.refresh_from_db()
    messages.success(request, synced_words(enrollment, person.as_of, run))
    return redirect(iwds_page(enrollment))
