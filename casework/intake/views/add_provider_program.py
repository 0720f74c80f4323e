"""Add Program Information (seed 004:173-206)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.intake.access import provider_for, spec_set_up
from casework.intake.forms.edit_provider_program import AddProviderProgramForm
from casework.intake.queries.provider_pages import provider_context
from casework.intake.queries.provider_programs import doubts_of
from casework.intake.services import add_provider_program as act


def add_provider_program(request, program, provider_id):
    """The form; saving leads to the table, or to the program's own page where credentials are to be named."""
    spec = spec_set_up(request.member, program)
    provider = provider_for(request.member, program, provider_id)
    back = reverse("intake:list_provider_programs", args=[program])
    form = AddProviderProgramForm(request.POST or None, organisation=provider, spec=spec, cancel_url=back)
    if form.is_valid():
        try:
            row = act.add_provider_program(
                request.user, provider, program, key=form.cleaned_data["key"], **form.values
            )
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            if row.already_saved:
                messages.info(request, _("This program was saved already. It is in the list once."))
            else:
                messages.success(request, _("%(name)s was added.") % {"name": row.name})
            for found in doubts_of(row):
                messages.warning(request, found.text)
            if spec.provider_programs_lead_to_credentials:
                return redirect("intake:edit_provider_program", row.public_id)
            return redirect(back)
    trail = [(spec.provider_tabs["programs"].text, back)]
    title = _("Add Program Information")
    context = provider_context(request.member, spec, title, "list_provider_programs", trail)
    return render(request, "intake/provider_form.html", {**context, "form": form, "provider": provider})
