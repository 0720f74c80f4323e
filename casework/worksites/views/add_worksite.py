"""A worksite of an employer is added."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.worksites.access import employer_for
from casework.worksites.forms.edit_worksite import EditWorksiteForm
from casework.worksites.queries import worksites_context
from casework.worksites.services.add_worksite import add_worksite as add


def add_worksite(request, employer_id):
    """GET shows the form; POST adds and leads to the first job."""
    employer = employer_for(request.member, employer_id, to=Can.EDIT)
    back = reverse("worksites:show_employer", args=[employer.public_id])
    form = EditWorksiteForm(request.POST or None, cancel_url=back)
    if form.is_valid():
        try:
            add(request.user, employer, **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The worksite is added. Add its jobs next."))
            return redirect(back)
    context = worksites_context(_("Add worksite"), "employers", [(employer.name, back)]) | {"form": form}
    return render(request, "worksites/form.html", context)
