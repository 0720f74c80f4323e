"""What a worker concludes from the assessments (F254, F301)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from careerplan.forms.assessment_form import AssessmentForm
from careerplan.models import AssessmentSummary
from casework.core.fields import key_field


class AddAssessmentSummaryForm(AssessmentForm):
    """The text of a new summary. Saved summaries are kept as they are."""

    text = forms.CharField(
        label=_("Assessment Summary"),
        widget=forms.Textarea(attrs={"rows": 10}),
        max_length=10_000,
        help_text=_(
            "What the assessments say about strengths, needs and next steps. It cannot be changed later."
        ),
    )
    key = key_field()

    submit_label = _("Add Assessment Summary")
    fields_of_values = ("text",)

    class Meta:
        model = AssessmentSummary
        fields = ["text"]

    def layout(self):
        return ["text", *self.hidden()]
