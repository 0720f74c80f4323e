"""A snoozed item comes back now."""

from django.contrib import messages
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import belonging_for, enrollment_for
from casework.core.http import safe_redirect
from dashboard.access import snoozes
from dashboard.services import end_snooze as act


def end_snooze(request, enrollment_id, snooze_id):
    """POST: end it and go back to the worklist."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    snooze = belonging_for(enrollment, snoozes(), snooze_id)
    if act.end_snooze(request.user, snooze):
        messages.success(request, _("The snooze is over; the item is back on the worklist."))
    else:
        messages.info(request, _("This snooze was over already."))
    return safe_redirect(request, request.POST.get("next", ""), reverse("dashboard:show_worklist"))
