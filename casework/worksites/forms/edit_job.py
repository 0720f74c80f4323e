"""A job at a worksite: title, types, hourly wage, openings."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.dates import DateTextField
from casework.core.fields import key_field
from casework.core.forms import CaseworkModelForm
from casework.core.uswds import Row
from casework.worksites.models import Job
from casework.worksites.queries import (
    below_minimum_text,
    employment_types,
    minimum_wage_text,
    position_types,
)


class EditJobForm(CaseworkModelForm):
    """A job, new or there already. Keyword argument `worksite`: where it is.

    A new one has no last day but a `key`, made when the page opens, so that a form sent twice is one job.
    """

    submit_label = _("Save job")
    widths = {"hourly_wage": "s", "openings": "xs"}

    position_type = forms.ChoiceField(label=_("Position Type"), widget=forms.RadioSelect)
    employment_type = forms.ChoiceField(label=_("Employment Type"), widget=forms.RadioSelect)
    hourly_wage = forms.DecimalField(
        label=_("Hourly wage"),
        max_digits=6,
        decimal_places=2,
        min_value=Decimal("0.01"),
        max_value=999,
    )
    openings = forms.IntegerField(label=_("Total Number of Openings"), min_value=1, max_value=999, initial=1)
    ended_on = DateTextField(
        label=_("Last day of use"),
        required=False,
        help_text=_("After this day nobody new is placed in it. Leave empty while it is in use."),
    )
    key = key_field()

    class Meta:
        model = Job
        fields = ["title", "employment_type", "position_type", "hourly_wage", "openings", "ended_on"]
        labels = {"title": _("Job Title")}

    def __init__(self, *args, worksite, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["position_type"].choices = position_types(worksite.organisation_id)
        self.fields["employment_type"].choices = employment_types(worksite.organisation_id)
        self.worksite = worksite
        parts = [_("In dollars. A placement starts from this wage."), minimum_wage_text(worksite)]
        self.fields["hourly_wage"].help_text = " ".join(filter(None, map(str, parts)))
        del self.fields["key" if self.instance.pk else "ended_on"]

    def layout(self):
        """The two types, and the two numbers, side by side."""
        parts = ["title", Row("position_type", "employment_type"), Row("hourly_wage", "openings")]
        return [*parts, *[name for name in ("ended_on", "version", "key") if name in self.fields]]

    @property
    def warning(self):
        """What the person is told of the wage that was saved; "" for nothing."""
        return below_minimum_text(self.worksite, self.cleaned_data["hourly_wage"])

    def values(self):
        """What was entered, without the version."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name in self.cleaned_data}
