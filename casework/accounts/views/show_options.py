"""One list of options: what the program declares and what the agency made of it."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import editable_list
from casework.accounts.context import administration, options_trail
from casework.accounts.queries import list_title, may_grow, option_rows
from casework.core.cells import Badge, Link


def show_options(request, program, list_code):
    """GET."""
    spec, options = editable_list(request.member, program, list_code)
    columns = [
        {"label": _("Option")},
        {"label": _("In Spanish")},
        {"label": _("Origin")},
        {"label": _("State")},
        {"label": _("Action"), "kind": "action"},
    ]
    rows = [_row(spec, options, row) for row in option_rows(spec.code, options)]
    context = administration(f"{list_title(options)}, {spec.short_name}", trail=options_trail())
    context["table"] = {"caption": list_title(options), "columns": columns, "rows": rows}
    arguments = [spec.code, options.code]
    context["add_url"] = reverse("accounts:add_option", args=arguments) if may_grow(options) else ""
    return render(request, "accounts/show_options.html", context)


def _row(spec, options, row):
    state = Badge(_("Offered"), "green") if row["is_active"] else Badge(_("Retired"), "grey")
    url = reverse("accounts:edit_option", args=[spec.code, options.code, row["code"]])
    action = Link(_("Change"), url) if row["may_change"] else ""
    return [row["label"], row["label_es"], _origin(row["origin"]), state, action]


def _origin(origin):
    return {"stated": _("Stated by the program"), "inferred": _("Proposed"), "added": _("Added here")}[origin]
