"""Asking for a caseload: all of it, or one program's."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm
from programs.registry import program_choices


class ExportCaseloadForm(CaseworkForm):
    """Which part of the caseload to write."""

    submit_label = _("Export the caseload")
    warn_unsaved = False

    program = forms.ChoiceField(label=_("Program"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["program"].choices = [("", _("Every program")), *program_choices()]
