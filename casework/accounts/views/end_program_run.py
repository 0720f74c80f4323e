"""End the running of a program by an organisation."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import program_run_for
from casework.accounts.context import administration, organisation_trail
from casework.accounts.forms.end_dated import EndDatedForm
from casework.accounts.services.end_program_run import end_program_run as end
from programs.registry import get_program


def end_program_run(request, run_id):
    """GET asks for the last day; POST ends it."""
    run = program_run_for(request.member, run_id)
    back = reverse("accounts:show_organisation", args=[run.organisation.public_id])
    form = EndDatedForm(request.POST or None, submit_label=_("End program"), cancel_url=back)
    if form.is_valid():
        try:
            end(request.user, run, ends_on=form.cleaned_data["ends_on"])
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The program ends on that day."))
            return redirect(back)
    context = administration(_("End program"), trail=organisation_trail(run.organisation))
    context["lead"] = get_program(run.program).name
    return render(request, "accounts/form.html", {**context, "form": form})
