"""Add an option to a program's list."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import editable_list
from casework.accounts.context import administration, options_trail
from casework.accounts.forms.edit_option import AddOptionForm
from casework.accounts.services.add_option import add_option as add


def add_option(request, program, list_code):
    """GET shows the form; POST adds."""
    spec, options = editable_list(request.member, program, list_code)
    back = reverse("accounts:show_options", args=[spec.code, options.code])
    form = AddOptionForm(request.POST or None, cancel_url=back)
    if form.is_valid():
        try:
            add(request.user, spec.code, options, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The option is added."))
            return redirect(back)
    context = administration(_("Add option"), trail=options_trail(spec, options))
    return render(request, "accounts/form.html", {**context, "form": form})
