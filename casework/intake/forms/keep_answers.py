"""Answers that several people may write: guarded by the version the page was drawn from, saved whole or for later."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.uswds import Cancel, Submit
from casework.intake.forms.answer_section import SectionForm
from programs.intake_forms import spoken

LATER = "later"


class KeepAnswersForm(SectionForm):
    """The questions of a section of what is `kept` (with `form`, `answers` and `version`).

    Its second button saves what there is: nothing is missing then.
    """

    def __init__(self, data=None, *, kept, section, **keywords):
        self.kept = kept
        super().__init__(
            data,
            content=kept.form,
            section=section,
            answers=kept.answers,
            draft=bool(data) and LATER in data,
            **keywords,
        )
        self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, initial=kept.version)

    def layout(self):
        return [*super().layout(), "version"]

    def buttons(self):
        return [
            Submit(self.submit_label),
            Submit(_("Save for later"), name=LATER, variant="outline"),
            Cancel(self.cancel_label, self.cancel_url),
        ]

    def refused(self, problem, kept):
        """The form after somebody else saved: it shows their answers below each question and carries their version."""
        self.data = self.data.copy()
        self.data["version"] = str(kept.version)
        self.stale_values = {
            code: spoken(question, kept.answers.get(code)) or str(_("No answer"))
            for code, question in self.questions.items()
            if kept.answers.get(code) != self.checked.answers.get(code)
        }
        self.add_error(None, problem)
        return self
