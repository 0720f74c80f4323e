"""The early end of follow-up is taken back."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import followed_exit_of
from outcomes.queries.tables import tab_url
from outcomes.services import resume_follow_up as act


def resume_follow_up(request, enrollment_id):
    """POST: ask for follow-ups again, and lead back to the section."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    left = followed_exit_of(enrollment)
    if left is not None and act.resume_follow_up(request.user, left):
        messages.success(request, _("Follow-up goes on."))
    else:
        messages.info(request, _("Follow-up had not ended."))
    return redirect(tab_url(enrollment, "follow_up"))
