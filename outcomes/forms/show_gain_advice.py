"""What to ask the advisor of skill gains: a year of the program's measures, and what a transcript shows."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from casework.core.uswds import Fieldset, Row, Submit
from programs.gain_findings import Semester
from programs.measures.periods import year_label, year_of
from programs.measures.spec import YearKind
from programs.registry import get_program


def _credits(label):
    return forms.DecimalField(label=label, min_value=0, max_value=99, decimal_places=2, required=False)


class ShowGainAdviceForm(CaseworkForm):
    """Sent by address. A semester counts as given when its last day is; nothing typed here is stored."""

    form_method = "get"
    warn_unsaved = False
    all_optional = True
    widths = {"credits": "xs", "next_credits": "xs"}

    year = forms.TypedChoiceField(label=_("Program Year"), coerce=int)
    started_on = DateTextField(label=_("First day"), required=False)
    ended_on = DateTextField(label=_("Last day"), required=False)
    credits = _credits(_("Credits"))
    next_started_on = DateTextField(label=_("Next semester: first day"), required=False)
    next_ended_on = DateTextField(label=_("Next semester: last day"), required=False)
    next_credits = _credits(_("Next semester: credits"))

    def __init__(self, data, *, enrollment, today):
        kind = get_program(enrollment.program).measures.years
        self.this_year = this_year = year_of(kind, today)
        super().__init__({"year": this_year, **data.dict()} if data else None, initial={"year": this_year})
        began = enrollment.enrolled_on or today
        first = min(year_of(kind, began), this_year)
        years = range(this_year + 1, max(first, this_year - 5) - 1, -1)
        if kind is YearKind.FEDERAL_FISCAL:
            self.fields["year"].label = _("Federal fiscal year")
        self.fields["year"].choices = [(year, year_label(kind, year)) for year in years]

    def layout(self):
        return [
            "year",
            Fieldset(
                _("What does a transcript show?"),
                Row("started_on", "ended_on", "credits"),
                Row("next_started_on", "next_ended_on", "next_credits"),
                hint=_("To see whether its semesters count. Nothing is stored."),
            ),
        ]

    def buttons(self):
        return [Submit(_("Show"), variant="outline", css_id="submit-advice")]

    @property
    def asked(self):
        """(year, semesters): this year and none while nothing valid is asked."""
        if not self.is_valid():
            return self.this_year, ()
        found = self.cleaned_data
        semesters = (
            Semester(
                started_on=found[f"{prefix}started_on"],
                ended_on=found[f"{prefix}ended_on"],
                credits=found[f"{prefix}credits"],
            )
            for prefix in ("", "next_")
        )
        return found["year"], tuple(one for one in semesters if one.started_on and one.ended_on)

    def clean(self):
        """A semester needs both its days."""
        cleaned = super().clean()
        for prefix in ("", "next_"):
            days = [f"{prefix}started_on", f"{prefix}ended_on"]
            given = [name for name in days if cleaned.get(name)]
            if len(given) == 1:
                (missing,) = set(days) - set(given)
                self.add_error(missing, _("Enter both days of the semester"))
        return cleaned
