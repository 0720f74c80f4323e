"""A program of a provider is opened and corrected (seed 004:166)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.intake.access import provider_program_for
from casework.intake.forms.edit_provider_program import EditProviderProgramForm
from casework.intake.queries.program_page import program_page
from casework.intake.services import edit_provider_program as act
from programs.registry import get_program


def edit_provider_program(request, provider_program_id):
    """The form, and the credentials the program leads to; two people who save at once are shown both texts (409)."""
    row = provider_program_for(request.member, provider_program_id)
    spec, ticked = get_program(row.program), set(row.activities)
    back = reverse("intake:list_provider_programs", args=[row.program])
    form = EditProviderProgramForm(
        request.POST or None, instance=row, organisation=row.organisation, spec=spec, cancel_url=back
    )
    if form.is_valid():
        try:
            saved = act.edit_provider_program(request.user, row, version=form.saved_version, **form.values)
        except ValidationError as problem:
            form = form.refused(problem)
        else:
            messages.success(request, _("%(name)s was saved.") % {"name": saved.name})
            if ticked - set(saved.activities):
                text = _(
                    "Plans keep what you unchecked, marked as not offered now. It cannot be added again."
                )
                messages.info(request, text)
            return redirect(back)
    context = program_page(request.member, spec, row)
    status = 409 if form.is_stale else 200
    return render(request, "intake/edit_provider_program.html", {**context, "form": form}, status=status)
