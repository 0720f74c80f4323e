"""The undo of `remove_employment`."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import removed_employment_for
from outcomes.queries.jobs import section_url
from outcomes.services import restore_employment as act


def restore_employment(request, enrollment_id, employment_id):
    """POST: put it back and lead to the section."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    try:
        act.restore_employment(request.user, removed_employment_for(enrollment, employment_id))
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The job is back."))
    return redirect(section_url(enrollment))
