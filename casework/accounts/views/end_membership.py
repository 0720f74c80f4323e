"""End a person's role."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import membership_for
from casework.accounts.context import administration, people_trail
from casework.accounts.forms.end_dated import EndDatedForm
from casework.accounts.queries import membership_in_words
from casework.accounts.services.end_membership import end_membership as end


def end_membership(request, membership_id):
    """GET asks for the last day; POST ends the role and the person's sessions."""
    membership = membership_for(request.member, membership_id)
    person = membership.user
    back = reverse("accounts:show_person", args=[person.public_id])
    form = EndDatedForm(request.POST or None, submit_label=_("End role"), cancel_url=back)
    if form.is_valid():
        try:
            end(request.user, membership, ends_on=form.cleaned_data["ends_on"])
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The role ends on that day."))
            return redirect(back)
    context = administration(_("End role"), trail=people_trail(person))
    context["lead"] = membership_in_words(membership)
    return render(request, "accounts/form.html", {**context, "form": form})
