"""Rename, retire or bring back an option."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import editable_list
from casework.accounts.context import administration, options_trail
from casework.accounts.forms.edit_option import EditOptionForm
from casework.accounts.queries import option_rows
from casework.accounts.services.edit_option import edit_option as save


def edit_option(request, program, list_code, code):
    """GET shows the form; POST saves."""
    spec, options = editable_list(request.member, program, list_code)
    row = next((row for row in option_rows(spec.code, options) if row["code"] == code), None)
    if row is None:
        raise Http404
    back = reverse("accounts:show_options", args=[spec.code, options.code])
    initial = {name: row[name] for name in ("label", "label_es", "is_active")}
    form = EditOptionForm(request.POST or None, initial=initial, cancel_url=back)
    if form.is_valid():
        try:
            save(request.user, spec.code, options, code, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(back)
    context = administration(_("Change option"), trail=options_trail(spec, options))
    return render(request, "accounts/form.html", {**context, "form": form})
