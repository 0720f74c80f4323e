"""A section of an application as staff correct it: the questions, and why."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.core.uswds import Fieldset
from casework.intake.forms.answer_section import SectionForm

REASON, VERSION = "staff-reason", "staff-version"
"""Names that no question of a form can have."""


class CorrectAnswersForm(SectionForm):
    """The questions in the reader's language, the reason, and the version of the application that was seen."""

    submit_label = gettext_lazy("Save correction")

    def __init__(self, data=None, *, application, **keywords):
        super().__init__(data, **keywords)
        self.fields[REASON] = forms.CharField(
            label=_("Why is this corrected?"),
            max_length=500,
            help_text=_("Shown on the Suitability page and in the Update Log."),
        )
        self.fields[VERSION] = forms.IntegerField(widget=forms.HiddenInput, initial=application.version)

    def layout(self):
        """The questions, then why."""
        return [*super().layout(), Fieldset(_("Correction"), REASON), VERSION]

    def clean(self):
        """Cleaned data; a correction says why."""
        cleaned = super().clean()
        if not cleaned.get(REASON) and REASON not in self.errors:
            self.add_error(REASON, _("Say why the answers are corrected"))
        return cleaned
