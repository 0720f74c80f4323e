"""Staff give a submitted application back to the applicant."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.intake.access import open_application
from casework.intake.forms.reopen_application import ReopenApplicationForm
from casework.intake.services.reopen_application import reopen_application as act


def reopen_application(request, enrollment_id):
    """Asks what to correct; the applicant gets it as a message."""
    application = open_application(request, enrollment_id, "reopen_application", Can.EDIT)
    back = reverse("intake:review_suitability", args=[enrollment_id])
    form = ReopenApplicationForm(request.POST or None, cancel_url=back)
    if form.is_valid():
        try:
            act(request.user, application, reason=form.cleaned_data["reason"])
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("The applicant can correct the application now and was told."))
            return redirect(back)
    heading = _("Let the applicant correct the application")
    context = case_context(application.enrollment, tab="suitability", heading=heading) | {"form": form}
    return render(request, "intake/reopen_application.html", context)
