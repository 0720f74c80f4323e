"""A worksite is corrected or ended."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.worksites.access import worksite_for
from casework.worksites.forms.edit_worksite import EditWorksiteForm
from casework.worksites.queries import worksites_context
from casework.worksites.services.edit_worksite import edit_worksite as save


def edit_worksite(request, worksite_id):
    """GET shows the form; POST saves. A stale save is answered with both texts and status 409 (UX-30)."""
    worksite = worksite_for(request.member, worksite_id, to=Can.EDIT)
    employer = worksite.employer
    back = reverse("worksites:show_employer", args=[employer.public_id])
    form = EditWorksiteForm(request.POST or None, instance=worksite, cancel_url=back)
    if form.is_valid():
        try:
            save(request.user, worksite, version=form.cleaned_data["version"], **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The worksite was saved."))
            return redirect(back)
    context = worksites_context(_("Edit worksite"), "employers", [(employer.name, back)]) | {"form": form}
    status = 409 if form.is_stale else 200
    return render(request, "worksites/form.html", context, status=status)
