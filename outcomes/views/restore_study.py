"""The undo of `remove_study`."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.access import removed_study_for
from outcomes.queries.jobs import section_url
from outcomes.services import restore_study as act


def restore_study(request, enrollment_id, study_id):
    """POST: put it back and lead to the section."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    try:
        act.restore_study(request.user, removed_study_for(enrollment, study_id))
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    else:
        messages.success(request, _("The education or training is back."))
    return redirect(section_url(enrollment))
