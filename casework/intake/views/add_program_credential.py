"""A credential that a training program leads to is entered (F279)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.intake.access import provider_program_for
from casework.intake.forms.add_program_credential import AddProgramCredentialForm
from casework.intake.queries.provider_pages import provider_context
from casework.intake.services import add_program_credential as act
from programs.registry import get_program


def add_program_credential(request, provider_program_id):
    """The form; saving leads back to the program. Http404 where programs lead to no credentials."""
    row = provider_program_for(request.member, provider_program_id)
    spec = get_program(row.program)
    if not spec.provider_programs_lead_to_credentials:
        raise Http404
    back = reverse("intake:edit_provider_program", args=[row.public_id])
    form = AddProgramCredentialForm(request.POST or None, spec=spec, cancel_url=back)
    if form.is_valid():
        try:
            found = act.add_program_credential(request.user, row, **form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            text = _("%(name)s is listed. It can be earned in plans once the state approves it.")
            text = _("%(name)s is listed already.") if found.already_saved else text
            messages.success(request, text % {"name": found.name})
            return redirect(f"{back}#credentials")
    trail = [(row.name, back)]
    context = provider_context(request.member, spec, _("Add credential"), "list_provider_programs", trail)
    return render(request, "intake/provider_form.html", {**context, "form": form})
