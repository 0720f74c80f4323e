"""Lock a person's account."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import person_for
from casework.accounts.context import administration, people_trail
from casework.accounts.forms.give_reason import GiveReasonForm
from casework.accounts.services.lock_account import lock_account as lock


def lock_account(request, person_id):
    """GET asks for a reason; POST locks the account."""
    person = person_for(request.member, person_id)
    back = reverse("accounts:show_person", args=[person.public_id])
    label = _("Lock the account of %(name)s") % {"name": person}
    form = GiveReasonForm(request.POST or None, submit_label=label, cancel_url=back)
    if form.is_valid():
        lock(request.user, person, reason=form.cleaned_data["reason"])
        messages.success(request, _("The account is locked."))
        return redirect(back)
    context = administration(label, trail=people_trail(person))
    return render(request, "accounts/form.html", {**context, "form": form})
