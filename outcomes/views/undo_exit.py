"""An exit is taken back, for a reason (`federal.md` EX-6)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.access import exit_for
from outcomes.forms.undo_exit import UndoExitForm
from outcomes.queries.exits import exit_url, what_undo_does
from outcomes.services import undo_exit as act


def undo_exit(request, enrollment_id, exit_id):
    """Ask for the reason, take the exit back, and lead to the section."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    row = exit_for(enrollment, exit_id)
    home = exit_url(enrollment)
    form = UndoExitForm(request.POST or None, cancel_url=home)
    if form.is_valid():
        try:
            act.undo_exit(request.user, row, reason=form.cleaned_data["reason"])
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("The exit was taken back."))
            return redirect(home)
    context = case_context(enrollment, tab="outcomes", heading=_("Take the exit back"))
    context |= {"form": form, **what_undo_does(enrollment, row)}
    return render(request, "outcomes/undo_exit.html", context)
