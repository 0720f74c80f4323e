"""The goal window (F021-F025, F258-F264)."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from careerplan.forms.plan_form import PlanForm, RadiosWithMeaning
from careerplan.models import Goal
from careerplan.services.settle_goal import settle_goal
from casework.accounts.queries import options_for
from casework.core.uswds import Row


class EditGoalForm(PlanForm):
    """A goal's statement, category, term and status, in the lists of the program.

    The statement's length is counted in Unicode characters after trimming (`domain.md` R23); the box takes more than
    the limit, so nothing that was pasted is cut off unseen.
    """

    statement = forms.CharField(label=_("Goal Statement"), widget=forms.Textarea(attrs={"rows": 3}))
    category = forms.ChoiceField(label=_("Category"), widget=forms.RadioSelect)
    term = forms.ChoiceField(label=_("Short/Long Term"), widget=forms.RadioSelect)
    status = forms.ChoiceField(label=_("Status"), widget=RadiosWithMeaning)

    submit_label = _("Save goal")
    error_texts = {
        "statement": {"required": _("Enter the goal statement")},
        "term": {"required": _("Select short term or long term")},
    }

    class Meta:
        model = Goal
        fields = ["statement", "category", "term", "status"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["statement"].max_length = self.spec.goal_statement_limit
        self.fields["category"].choices = options_for(self.spec.code, self.spec.goal_categories)
        self.fields["term"].choices = self.spec.goal_terms.choices()
        self.fields["status"].choices = self.spec.goal_statuses.choices()
        self.fields["status"].widget.meanings = {
            option.code: option.meaning_text for option in self.spec.goal_statuses
        }

    def layout(self):
        return ["statement", Row("category", "term"), "status", *self.hidden()]

    def clean(self):
        """Cleaned data with the statement as it will be stored."""
        cleaned = super().clean()
        names = ("statement", "category", "term", "status")
        if all(name in cleaned for name in names):
            try:
                cleaned |= settle_goal(self.spec, **{name: cleaned[name] for name in names})
            except ValidationError as problem:
                self.add_error(None, problem)
        return cleaned

    @property
    def values(self):
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in ("statement", "category", "term", "status")}
