"""Add a person."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.context import administration
from casework.accounts.forms.add_person import AddPersonForm
from casework.accounts.services.add_person import add_person as add


def add_person(request):
    """GET shows the form; POST makes the account, sends the invitation and leads to the new person's roles."""
    form = AddPersonForm(request.POST or None, cancel_url=reverse("accounts:list_people"))
    if form.is_valid():
        try:
            person = add(request.user, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(
                request, _("%(name)s is added, and an invitation is on its way.") % {"name": person}
            )
            return redirect("accounts:show_person", person.public_id)
    context = administration(_("Add person"), trail=[(_("People"), "accounts:list_people", ())])
    return render(request, "accounts/form.html", {**context, "form": form})
