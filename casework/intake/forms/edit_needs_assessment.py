"""A section of the needs assessment, saved whole or for later (seed 004:115)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.uswds import Cancel, Submit
from casework.intake.forms.answer_section import SectionForm
from programs.intake_forms import spoken

LATER = "later"


class EditNeedsAssessmentForm(SectionForm):
    """The questions of a section, and the `version` of the assessment that the page was drawn from.

    Its second button saves what there is: nothing is missing then.
    """

    submit_label = _("Save and continue")

    def __init__(self, data=None, *, assessed, section, **keywords):
        self.assessed = assessed
        super().__init__(
            data,
            content=assessed.form,
            section=section,
            answers=assessed.answers,
            draft=bool(data) and LATER in data,
            **keywords,
        )
        self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, initial=assessed.version)

    def layout(self):
        return [*super().layout(), "version"]

    def buttons(self):
        return [
            Submit(self.submit_label),
            Submit(_("Save for later"), name=LATER, variant="outline"),
            Cancel(self.cancel_label, self.cancel_url),
        ]

    def refused(self, problem, assessed):
        """The form after somebody else saved: it shows their answers below each question and carries their version."""
        self.data = self.data.copy()
        self.data["version"] = str(assessed.version)
        self.stale_values = {
            code: spoken(question, assessed.answers.get(code)) or str(_("No answer"))
            for code, question in self.questions.items()
            if assessed.answers.get(code) != self.checked.answers.get(code)
        }
        self.add_error(None, problem)
        return self
