"""Whose program is to be added, asked of who sets up programs of several providers."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.intake.access import spec_set_up, visible_providers
from casework.intake.forms.choose_provider import ChooseProviderForm
from casework.intake.queries.provider_pages import provider_context


def choose_provider(request, program):
    """GET: the question; the only provider of the member's needs none."""
    spec = spec_set_up(request.member, program)
    providers = visible_providers(request.member, program)
    back = reverse("intake:list_provider_programs", args=[program])
    form = ChooseProviderForm(request.GET or None, providers=providers, cancel_url=back)
    found = list(providers[:2])
    if len(found) == 1 or form.is_valid():
        provider = form.cleaned_data["provider"] if form.is_valid() else found[0]
        return redirect("intake:add_provider_program", program, provider.public_id)
    trail = [(spec.provider_tabs["programs"].text, back)]
    title = _("Add Program Information")
    context = provider_context(request.member, spec, title, "list_provider_programs", trail)
    return render(request, "intake/provider_form.html", {**context, "form": form})
