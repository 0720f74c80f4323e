"""A program of a provider is removed, after a question."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.intake.access import provider_program_for
from casework.intake.forms.remove_provider_program import RemoveProviderProgramForm
from casework.intake.queries.provider_pages import provider_context
from casework.intake.queries.provider_programs import activity_words, location_words, year_words
from casework.intake.services import remove_provider_program as act
from programs.registry import get_program


def remove_provider_program(request, provider_program_id):
    """GET asks; POST removes. It can be put back until the end of the day."""
    row = provider_program_for(request.member, provider_program_id)
    spec, back = get_program(row.program), reverse("intake:list_provider_programs", args=[row.program])
    if request.method == "POST":
        act.remove_provider_program(request.user, row)
        text = _("%(name)s was removed. You can put it back until the end of the day.")
        messages.success(request, text % {"name": row.name})
        return redirect(back)
    title, trail = _("Remove program"), [(spec.provider_tabs["programs"].text, back)]
    context = provider_context(request.member, spec, title, "list_provider_programs", trail)
    context |= {
        "form": RemoveProviderProgramForm(cancel_url=back),
        "items": [
            {"label": _("Program Name"), "value": row.name},
            {"label": _("Provider"), "value": row.organisation.name},
            {"label": _("Fiscal Year"), "value": year_words(row.fiscal_year)},
            {"label": _("Location Name"), "value": location_words(row)},
            {"label": _("Training Activities"), "value": activity_words(row) or _("None")},
        ],
        "consequences": [
            _("What no other program of the provider checks cannot be added to plans any more."),
            _("Plans keep what they hold, marked as not offered now."),
        ],
    }
    return render(request, "intake/confirm.html", context)
