"""Let an organisation run a program."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import organisation_for
from casework.accounts.context import administration, organisation_trail
from casework.accounts.forms.edit_organisation import AddProgramRunForm
from casework.accounts.services.add_program_run import add_program_run as add


def add_program_run(request, organisation_id):
    """GET shows the form; POST adds."""
    organisation = organisation_for(request.member, organisation_id)
    back = reverse("accounts:show_organisation", args=[organisation.public_id])
    form = AddProgramRunForm(request.POST or None, cancel_url=back)
    if form.is_valid():
        try:
            add(request.user, organisation, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The program is added."))
            return redirect(back)
    context = administration(_("Add program"), trail=organisation_trail(organisation))
    return render(request, "accounts/form.html", {**context, "form": form})
