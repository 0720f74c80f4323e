"""Change where, with whom and how far a customer is in a program."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.access import open_case
from casework.cases.forms.edit_enrollment import EditEnrollmentForm
from casework.cases.queries import case_context, page_url
from casework.cases.services.edit_enrollment import edit_enrollment as save


def edit_enrollment(request, enrollment_id):
    """A stale save is answered with both texts and status 409 (UX-30)."""
    enrollment = open_case(request, enrollment_id, "edit_enrollment", to=Can.EDIT)
    back = page_url("overview", enrollment)
    form = EditEnrollmentForm(
        request.POST or None, member=request.member, instance=enrollment, cancel_url=back
    )
    if request.method == "POST" and form.is_valid():
        version, reason = form.cleaned_data["version"], form.cleaned_data["reason"]
        try:
            save(request.user, enrollment, version=version, values=form.values(), reason=reason)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Saved."))
            return redirect(back)
    context = case_context(enrollment, tab="overview", heading=_("Edit enrollment")) | {"form": form}
    return render(
        request,
        "cases/edit_enrollment.html",
        context,
        status=409 if form.is_stale else 200,
    )
