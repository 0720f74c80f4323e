"""Last year's programs of a provider are copied into this fiscal year, after a look at what that does."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.intake.access import provider_for, spec_set_up
from casework.intake.forms.copy_provider_programs import CopyProviderProgramsForm
from casework.intake.queries.provider_pages import copy_items, provider_context
from casework.intake.queries.provider_programs import current_year, what_to_copy, year_words
from casework.intake.services import copy_provider_programs as act


def copy_provider_programs(request, program, provider_id):
    """GET names what is copied and what is there already; POST copies."""
    spec = spec_set_up(request.member, program)
    provider = provider_for(request.member, program, provider_id)
    back, year = reverse("intake:show_provider", args=[program, provider.public_id]), current_year()
    if request.method == "POST":
        added = len(act.copy_provider_programs(request.user, provider, program, year))
        text = ngettext("%(n)s program was copied.", "%(n)s programs were copied.", added) % {"n": added}
        if added:
            messages.success(request, text)
        else:
            messages.info(request, _("Nothing was left to copy: every program is in this year already."))
        return redirect(back)
    title = _("Copy programs into %(year)s") % {"year": year_words(year)}
    context = provider_context(request.member, spec, title, "list_providers", [(provider.name, back)])
    copying = what_to_copy(provider, program, year)
    context |= {
        "form": CopyProviderProgramsForm(cancel_url=back) if copying.missing else None,
        "items": copy_items(provider, copying),
        "back": back,
    }
    return render(request, "intake/copy_provider_programs.html", context)
