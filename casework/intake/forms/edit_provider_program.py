"""The form "Add Program Information" (seed 004:173-206): what a provider runs under contract."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.accounts.queries import option_text, options_for
from casework.core import clock
from casework.core.fields import key_field
from casework.core.forms import CaseworkModelForm
from casework.core.uswds import Cancel, Fieldset, Row, Submit
from casework.intake.models import ProviderProgram
from casework.intake.queries.provider_programs import current_year, locations_of, year_choices
from casework.intake.services.settle_provider_program import FIELDS, settle_provider_program
from programs.counties import COUNTIES, county_key


class EditProviderProgramForm(CaseworkModelForm):
    """A program of `organisation` in the program `spec`."""

    submit_label = gettext_lazy("Save")
    widths = {"contract_number": "m", "slots": "xs"}
    error_texts = {"offering": {"required": gettext_lazy("Select what this program offers")}}

    contract_number = forms.CharField(label=gettext_lazy("Contract Number"), max_length=40, required=False)
    location = forms.ModelChoiceField(
        None,
        label=gettext_lazy("Location Name"),
        required=False,
        empty_label=gettext_lazy("All locations"),
    )
    name = forms.CharField(label=gettext_lazy("Program Name"), max_length=160)
    fiscal_year = forms.TypedChoiceField(
        label=gettext_lazy("Fiscal Year"),
        coerce=int,
        help_text=gettext_lazy("July 1 to June 30, named by the year it ends in."),
    )
    schedule = forms.CharField(
        label=gettext_lazy("Program Schedule"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("For example: Monday to Thursday, 9 a.m. to 1 p.m., for 12 weeks"),
    )
    description = forms.CharField(
        label=gettext_lazy("Description"), max_length=4000, required=False, widget=forms.Textarea({"rows": 4})
    )
    offering = forms.ChoiceField(label=gettext_lazy("This program offers"), widget=forms.RadioSelect)
    activities = forms.MultipleChoiceField(
        label=gettext_lazy("What training activities does this program offer?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=gettext_lazy(
            "What you check can be added to plans of this provider, beside support services and referrals."
        ),
    )
    other_training = forms.CharField(label=gettext_lazy("Other Training"), max_length=300, required=False)
    skills = forms.MultipleChoiceField(
        label=gettext_lazy("Skills that people use or learn here"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    interests = forms.MultipleChoiceField(
        label=gettext_lazy("Interests that it suits"), widget=forms.CheckboxSelectMultiple, required=False
    )
    counties = forms.CharField(
        label=gettext_lazy("Counties it serves"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
        help_text=gettext_lazy(
            "Names with commas between them, like Cook, DuPage. Leave empty for all counties."
        ),
    )
    slots = forms.IntegerField(
        label=gettext_lazy("Places"),
        required=False,
        min_value=0,
        max_value=9999,
        help_text=gettext_lazy("How many people it serves at one time. Leave empty if nobody counts them."),
    )
    takes_referrals = forms.BooleanField(
        label=gettext_lazy("This program takes referrals"), required=False, initial=True
    )

    class Meta:
        model = ProviderProgram
        fields = FIELDS

    def __init__(self, *args, organisation, spec, **kwargs):
        self.organisation, self.spec = organisation, spec
        self.given = {"organisation": organisation, "spec": spec, **kwargs}
        super().__init__(*args, **kwargs)
        row = self.instance
        if not self.is_brought_back:
            self.initial["counties"] = ", ".join(COUNTIES.text(code) for code in row.counties)
        self.fields["location"].queryset = locations_of(organisation, kept=row.location_id)
        years = [row.fiscal_year] if row.pk else []
        self.fields["fiscal_year"].choices = year_choices(*years)
        self.initial.setdefault("fiscal_year", current_year())
        self._offer(row)

    def _offer(self, row):
        ticked = {item.code: item.text for item in self.spec.ticked_activities}
        old = {code: self.spec.catalogue.text(code) for code in row.activities if code not in ticked}
        self.fields["activities"].choices = [*ticked.items(), *old.items()]
        for name in ("skills", "interests"):
            options = getattr(self.spec, name)
            offered = dict(options_for(self.spec.code, options))
            kept = {code: option_text(self.spec.code, options, code) for code in getattr(row, name)}
            self.fields[name].choices = (kept | offered).items()
        if len(self.spec.offerings):
            self.fields["offering"].choices = self.spec.offerings.choices()
        else:
            del self.fields["offering"]

    def layout(self):
        """As the source has it; then what matches people to it."""
        offering = ["offering"] if "offering" in self.fields else []
        return [
            Row("contract_number", "location"),
            Row("name", "fiscal_year"),
            *offering,
            "activities",
            "other_training",
            "schedule",
            "description",
            Fieldset(
                _("Skills and interests"),
                "skills",
                "interests",
                hint=_("They match participants with the programs of providers."),
            ),
            Fieldset(_("Places and referrals"), Row("counties", "slots"), "takes_referrals"),
            *[name for name in ("version", "key") if name in self.fields],
        ]

    def buttons(self):
        return [Submit(self.submit_label), Cancel(self.cancel_label, self.cancel_url)]

    def clean_counties(self):
        """Codes of the counties named; says which names are none."""
        names = [part.strip() for part in self.cleaned_data["counties"].replace("\n", ",").split(",")]
        names = [name for name in names if name]
        unknown = [name for name in names if county_key(name) not in COUNTIES]
        if unknown:
            text = _("Not a county of Illinois: %(names)s")
            raise ValidationError(text % {"names": ", ".join(unknown)})
        return [county_key(name) for name in names]

    def clean(self):
        """Cleaned data as they will be stored."""
        cleaned = super().clean()
        if "offering" not in self.fields:
            cleaned["offering"] = self.instance.offering
        if set(FIELDS) <= set(cleaned):
            try:
                cleaned |= settle_provider_program(
                    self.spec,
                    self.organisation,
                    {name: cleaned[name] for name in FIELDS},
                    today=clock.today(),
                    known=self.instance if self.instance.pk else None,
                )
            except ValidationError as problem:
                self.add_error(None, problem)
        return cleaned

    def _post_clean(self):
        """The service writes, never the form: the row keeps what is saved."""

    def refused(self, problem):
        """The form to show after the service refused with `problem` (a ValidationError) what the form had accepted.

        Someone who saved in the last moment makes a fresh form, which shows both texts (UX-30).
        """
        if getattr(problem, "code", "") == "stale":
            self.instance.refresh_from_db()
            return type(self)(self.data, **self.given)
        self.add_error(None, problem)
        return self

    @property
    def values(self):
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in FIELDS}


class AddProviderProgramForm(EditProviderProgramForm):
    """`key` is made when the form opens, so a form sent twice is one program."""

    key = key_field()
