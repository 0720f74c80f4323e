"""The forms of intake with their editions."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.accounts.context import administration
from casework.intake.queries.form_editions import forms_of_programs


def list_forms(request):
    """GET: one table for each form, the newest edition first."""
    context = administration(_("Forms")) | {"forms": forms_of_programs()}
    return render(request, "intake/list_forms.html", context)
