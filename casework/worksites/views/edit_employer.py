"""An employer is corrected or ended."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.worksites.access import employer_for
from casework.worksites.forms.edit_employer import EditEmployerForm
from casework.worksites.queries import worksites_context
from casework.worksites.services.edit_employer import edit_employer as save


def edit_employer(request, employer_id):
    """GET shows the form; POST saves. A stale save is answered with both texts and status 409 (UX-30)."""
    employer = employer_for(request.member, employer_id, to=Can.EDIT)
    back = reverse("worksites:show_employer", args=[employer.public_id])
    form = EditEmployerForm(request.POST or None, instance=employer, cancel_url=back)
    if form.is_valid():
        try:
            save(request.user, employer, version=form.cleaned_data["version"], **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The employer was saved."))
            return redirect(back)
    context = worksites_context(_("Edit employer"), "employers", [(employer.name, back)]) | {"form": form}
    status = 409 if form.is_stale else 200
    return render(request, "worksites/form.html", context, status=status)
