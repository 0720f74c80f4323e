"""The lists of options that an agency may change, program by program."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import editable_lists
from casework.accounts.context import administration
from casework.accounts.queries import list_title, options_for
from casework.core.cells import Link
from programs.registry import all_programs


def list_options(request):
    """GET: one table for each program."""
    columns = [{"label": _("List")}, {"label": _("Options offered"), "kind": "number"}]
    tables = [
        {
            "caption": spec.name,
            "columns": columns,
            "rows": [_row(spec, options) for options in editable_lists(spec)],
        }
        for spec in all_programs()
    ]
    return render(request, "accounts/list_options.html", {**administration(_("Options")), "tables": tables})


def _row(spec, options):
    url = reverse("accounts:show_options", args=[spec.code, options.code])
    return [Link(list_title(options), url), len(options_for(spec.code, options))]
