"""Add an organisation."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import visible_organisations, visible_regions
from casework.accounts.context import administration, organisation_trail
from casework.accounts.forms.edit_organisation import EditOrganisationForm
from casework.accounts.queries.people import parents_for
from casework.accounts.services.add_organisation import add_organisation as add


def add_organisation(request):
    """GET shows the form; POST adds."""
    form = EditOrganisationForm(
        request.POST or None,
        parents=parents_for(visible_organisations(request.member)),
        regions=visible_regions(request.member),
        cancel_url=reverse("accounts:list_organisations"),
    )
    if form.is_valid():
        try:
            organisation = add(request.user, **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The organization is added. Add its sites and programs next."))
            return redirect("accounts:show_organisation", organisation.public_id)
    context = administration(_("Add organization"), trail=organisation_trail())
    return render(request, "accounts/form.html", {**context, "form": form})
