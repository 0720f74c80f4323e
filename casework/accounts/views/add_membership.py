"""Give a person a role."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import person_for, visible_locations, visible_organisations, visible_regions
from casework.accounts.context import administration, people_trail
from casework.accounts.forms.add_membership import AddMembershipForm
from casework.accounts.services.add_membership import add_membership as add


def add_membership(request, person_id):
    """GET shows the form; POST gives the role and ends the person's sessions."""
    member = request.member
    person = person_for(member, person_id)
    back = reverse("accounts:show_person", args=[person.public_id])
    form = AddMembershipForm(
        request.POST or None,
        organisations=visible_organisations(member).filter(is_active=True),
        locations=visible_locations(member),
        regions=visible_regions(member),
        cancel_url=back,
    )
    if form.is_valid():
        try:
            add(request.user, person, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The role is given. It works from the next sign-in."))
            return redirect(back)
    context = administration(_("Give a role"), trail=people_trail(person))
    return render(request, "accounts/form.html", {**context, "form": form})
