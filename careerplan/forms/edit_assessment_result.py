"""A result of an assessment of the program, or of one from elsewhere (F308-F310)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from careerplan.forms.assessment_form import AssessmentForm
from careerplan.models import AssessmentResult
from careerplan.queries.assessments import BASIC_SKILLS
from casework.accounts.queries import option_text
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import key_field, require_with
from casework.core.files import CheckedFileField, limits_text
from casework.core.uswds import Reveal, Row

ELSEWHERE = "elsewhere"


class EditAssessmentResultForm(AssessmentForm):
    """Which assessment, when, and the result as text, as a file, or both."""

    assessment = forms.ChoiceField(label=_("Assessment"))
    name = forms.CharField(label=_("Assessment Name/Description"), max_length=160)
    assessment_type = forms.CharField(label=_("Type"), max_length=80, required=False)
    category = forms.CharField(label=_("Category"), max_length=80, required=False)
    taken_on = DateTextField(label=_("Assessment Date"), prefers="past", latest=clock.today)
    result = forms.CharField(
        label=_("Result"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4_000,
        required=False,
        help_text=_("In words or numbers, as a file, or both."),
    )
    file = CheckedFileField(label=_("File with the result"), required=False)

    error_texts = {"name": {"required": _("Enter the name of the assessment")}}
    submit_label = _("Save assessment result")
    fields_of_values = ("assessment", "name", "assessment_type", "category", "taken_on", "result")

    class Meta:
        model = AssessmentResult
        fields = ["assessment", "name", "assessment_type", "category", "taken_on", "result"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        listed = [
            (item.code, option_text(self.spec.code, self.spec.assessments, item.code))
            for item in self.spec.assessments
            if item.group != BASIC_SKILLS
        ]
        self.fields["assessment"].choices = [
            ("", _("- Select -")),
            *listed,
            (ELSEWHERE, _("Another assessment, not available through Illinois workNet")),
        ]
        self.fields["file"].help_text = limits_text(most=1)
        if self.instance.pk:
            self.initial["assessment"] = self.instance.assessment or ELSEWHERE
        require_with(self, "name", "assessment", [ELSEWHERE])

    def layout(self):
        return [
            "assessment",
            Reveal("assessment", [ELSEWHERE], "name"),
            Row(
                Reveal("assessment", [ELSEWHERE], "assessment_type"),
                Reveal("assessment", [ELSEWHERE], "category"),
            ),
            "taken_on",
            "result",
            "file",
            *self.hidden(),
        ]

    def clean(self):
        """Cleaned data; one from elsewhere has no code, one of the list no name of its own."""
        cleaned = super().clean()
        if cleaned.get("assessment") == ELSEWHERE:
            cleaned["assessment"] = ""
        else:
            cleaned |= {"name": "", "assessment_type": "", "category": ""}
        has_file = cleaned.get("file") or self.instance.document_id or self.has_error("file")
        if not cleaned.get("result") and not has_file:
            self.add_error("result", _("Enter the result, or choose a file that holds it"))
        return cleaned

    @property
    def values(self):
        """What the service takes: the fields, and the file."""
        return super().values | {"checked_file": self.cleaned_data["file"]}


class AddAssessmentResultForm(EditAssessmentResultForm):
    """A new result."""

    key = key_field()
    submit_label = _("Add Assessment Results")
