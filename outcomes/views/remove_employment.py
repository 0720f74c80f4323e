"""A job is removed; undo stands on the tab until the end of the day (UX-27)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import employment_for
from outcomes.queries.jobs import section_url
from outcomes.services import remove_employment as act


def remove_employment(request, enrollment_id, employment_id):
    """POST: remove it and lead back to the section."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    act.remove_employment(request.user, employment_for(enrollment, employment_id))
    messages.success(request, _("The job was removed. You can put it back until the end of the day."))
    return redirect(section_url(enrollment))
