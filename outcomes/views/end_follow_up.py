"""Follow-up after an exit ends early."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.access import followed_exit_of
from outcomes.forms.end_follow_up import FIELDS, EndFollowUpForm
from outcomes.queries.tables import tab_url
from outcomes.services import end_follow_up as act


def end_follow_up(request, enrollment_id):
    """The form over the exit; saving leads back to the section. Without a recorded exit there is nothing to end."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    home = tab_url(enrollment, "follow_up")
    left = followed_exit_of(enrollment)
    if left is None:
        messages.error(request, _("No exit is recorded on this tab. Record the exit first."))
        return redirect(home)
    context = case_context(enrollment, tab="outcomes", heading=_("End follow-up early"))
    form = EndFollowUpForm(
        request.POST or None, instance=left, enrollment=enrollment, spec=context["spec"], cancel_url=home
    )
    if form.is_valid():
        values = {name: form.cleaned_data[name] for name in FIELDS}
        try:
            saved = act.end_follow_up(request.user, left, version=form.saved_version, **values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            said = _("The end of follow-up was saved already. You can take this back.")
            ended = _("Follow-up has ended. You can take this back.")
            messages.success(request, said if saved.already_saved else ended)
            return redirect(home)
    context["form"] = form
    return render(request, "outcomes/end_follow_up.html", context, status=409 if form.is_stale else 200)
