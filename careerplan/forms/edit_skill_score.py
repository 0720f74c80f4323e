"""A score of a basic-skills test (`domain.md` 6.7); the NRS level is computed from it and never asked."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from careerplan.enums import ScoreMoment, Subject
from careerplan.forms.assessment_form import AssessmentForm
from careerplan.models import SkillScore
from careerplan.queries.assessments import BASIC_SKILLS
from careerplan.services.settle_skill_score import settle_skill_score
from casework.accounts.queries import option_text
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import key_field, require_with
from casework.core.uswds import Reveal, Row
from programs.nrs import letters_of

NAMES = ("test", "form", "test_level", "subject", "moment", "scale_score", "taken_on")


class EditSkillScoreForm(AssessmentForm):
    """Test, form, level of the test, subject, pre or post, scale score and date."""

    test = forms.ChoiceField(label=_("Test"), widget=forms.RadioSelect)
    form = forms.CharField(label=_("Form"), max_length=20, help_text=_("As printed on the test, like 11M."))
    test_level = forms.ChoiceField(label=_("Level of the test"))
    subject = forms.ChoiceField(label=_("Subject"), choices=Subject, widget=forms.RadioSelect)
    moment = forms.ChoiceField(label=_("Pre- or post-test"), choices=ScoreMoment, widget=forms.RadioSelect)
    scale_score = forms.IntegerField(label=_("Scale score"), min_value=0, max_value=9_999)
    taken_on = DateTextField(label=_("Test date"), prefers="past", latest=clock.today)

    submit_label = _("Save score")
    widths = {"form": "s", "scale_score": "s"}
    error_texts = {"moment": {"required": _("Select pre-test or post-test")}}
    fields_of_values = NAMES

    class Meta:
        model = SkillScore
        fields = list(NAMES)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        tests = [item.code for item in self.spec.assessments if item.group == BASIC_SKILLS]
        self.fields["test"].choices = [
            (code, option_text(self.spec.code, self.spec.assessments, code)) for code in tests
        ]
        self.in_levels = [code for code in tests if letters_of(code)]
        letters = dict.fromkeys(letter for code in self.in_levels for letter in letters_of(code))
        self.fields["test_level"].choices = [("", _("- Select -")), *((letter, letter) for letter in letters)]
        require_with(self, "test_level", "test", self.in_levels)

    def layout(self):
        return [
            "test",
            Row("form", Reveal("test", self.in_levels, "test_level")),
            Row("subject", "moment"),
            Row("scale_score", "taken_on"),
            *self.hidden(),
        ]

    def clean(self):
        """Cleaned data as they will be stored."""
        cleaned = super().clean()
        if all(name in cleaned for name in NAMES):
            values = {name: cleaned[name] for name in NAMES}
            known = cleaned.get("key") or self.instance.public_id
            try:
                cleaned |= settle_skill_score(self.enrollment, values, other_than=known)
            except ValidationError as problem:
                self.add_error(None, problem)
        return cleaned


class AddSkillScoreForm(EditSkillScoreForm):
    """A new score."""

    key = key_field()
    submit_label = _("Add score")
