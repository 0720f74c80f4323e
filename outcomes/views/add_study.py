"""Education or training beside the plan is entered (`federal.md` EM-2)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.cases.queries import case_context
from outcomes.forms.edit_study import AddStudyForm
from outcomes.services import add_study as act


def add_study(request, enrollment_id):
    """The form; saving leads back to the section of the Outcomes tab."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    form = AddStudyForm.of(request, enrollment)
    if form.is_valid():
        try:
            act.add_study(request.user, enrollment, key=form.cleaned_data["key"], **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("The education or training was saved."))
            return redirect(form.cancel_url)
    context = case_context(enrollment, tab="outcomes", heading=_("Add education or training"))
    return render(request, "outcomes/outcome_form.html", {**context, "form": form})
