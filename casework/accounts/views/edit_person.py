"""Correct who a person is."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import person_for
from casework.accounts.context import administration, people_trail
from casework.accounts.forms.edit_person import EditPersonForm
from casework.accounts.services.edit_person import edit_person as save


def edit_person(request, person_id):
    """GET shows the form; POST saves. A stale save is answered with both texts and status 409 (UX-30)."""
    person = person_for(request.member, person_id)
    back = reverse("accounts:show_person", args=[person.public_id])
    form = EditPersonForm(request.POST or None, instance=person, cancel_url=back)
    if form.is_valid():
        try:
            save(request.user, person, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(back)
    context = administration(_("Edit person"), trail=people_trail(person))
    status = 409 if form.is_stale else 200
    return render(request, "accounts/form.html", {**context, "form": form}, status=status)
