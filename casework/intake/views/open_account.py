"""Where the link of the mail leads: name and password, then the application."""

from django.contrib import messages
from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.services import open_account as act
from casework.intake.access import may_open_account
from casework.intake.forms.open_account import OpenAccountForm
from casework.intake.queries.proofs import proof_of

BACKEND = "casework.accounts.adapters.SignInBackend"


def open_account(request, key):
    """The link works for 24 hours and makes one account; a second time it leads to the sign-in."""
    if request.method == "POST" and not may_open_account(request):
        return render(request, "429.html", {"page_title": _("Too many attempts")}, status=429)
    proof = proof_of(key)
    if proof is None:
        context = {"page_title": _("This link does not work any more")}
        return render(request, "intake/link_is_over.html", context, status=410)
    begin_url = reverse("intake:begin_application", args=[proof.organisation.public_id])
    form = OpenAccountForm(request.POST or None, email=proof.email)
    if request.method == "POST" and form.is_valid():
        try:
            user = act.open_account(email=proof.email, language=proof.language, **form.cleaned_data)
        except ValidationError as known:
            messages.info(request, known.message)
        else:
            login(request, user, backend=BACKEND)
        return redirect(begin_url)
    context = {"page_title": _("Open your account"), "form": form, "proof": proof}
    return render(request, "intake/open_account.html", context)
