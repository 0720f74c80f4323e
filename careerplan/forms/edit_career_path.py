"""The desired career path (F250, F295)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from careerplan.forms.assessment_form import AssessmentForm
from careerplan.models import CareerPath
from casework.core.uswds import Row

NO_PATH_YET = "0"
"""What a form opened before the first path was saved carries, so that it is stale when another was quicker."""

NAMES = ("career_pathway", "occupation_1", "occupation_2", "wage_goal_hourly")


class EditCareerPathForm(AssessmentForm):
    """Career pathway, two occupations and the wage goal; each may be left empty."""

    career_pathway = forms.CharField(label=_("Career Pathway Choice"), max_length=120, required=False)
    occupation_1 = forms.CharField(label=_("Occupation 1"), max_length=120, required=False)
    occupation_2 = forms.CharField(label=_("Occupation 2"), max_length=120, required=False)
    wage_goal_hourly = forms.DecimalField(
        label=_("Wage Goal (Per Hour)"),
        min_value=0,
        max_value=999,
        max_digits=6,
        decimal_places=2,
        required=False,
        help_text=_("In dollars, like 18.50."),
    )

    submit_label = _("Save career path")
    home = "careerplan:show_overview"
    fields_of_values = NAMES
    widths = {"wage_goal_hourly": "s"}
    error_texts = {
        "wage_goal_hourly": {
            "invalid": _("Enter the wage goal in dollars, like 18.50"),
            "min_value": _("The wage goal must be 0 or more"),
            "max_value": _("The wage goal must be 999 dollars or less"),
            "max_decimal_places": _("Enter dollars and cents: at most two decimals"),
        }
    }

    class Meta:
        model = CareerPath
        fields = list(NAMES)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_bound and self.guards_version and not self.data.get("version"):
            self.data = self.data.copy()
            self.data["version"] = NO_PATH_YET

    def layout(self):
        return ["career_pathway", Row("occupation_1", "occupation_2"), "wage_goal_hourly", *self.hidden()]

    @property
    def version(self):
        """The version the form was opened on; None when no path is saved."""
        return self.saved_version if self.guards_version else None
