"""A job of the customer (F075-F080; `domain.md` C20): the source's form, then what makes it count."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import key_field
from casework.core.files import CheckedFileField
from casework.core.uswds import Fieldset, Reveal, Row
from outcomes.enums import Evidence, JobKind, PayPeriod
from outcomes.forms.lasting_form import NO, NONE, YES, LastingForm, yes_no
from outcomes.models import Employment
from outcomes.services.settle_employment import FIELDS, MOST_HOURS, settle_employment


class EditEmploymentForm(LastingForm):
    """The union of the sources' fields. Both questions of C20 are asked, neither must be answered."""

    is_current = yes_no(_("Are you currently employed by this employer?"))
    employer = forms.CharField(label=_("Employer Name"), max_length=160)
    started_on = DateTextField(label=_("Start Date"), prefers="past", latest=clock.today)
    ended_on = DateTextField(
        label=_("End Date"), prefers="past", required=False, help_text=_("The last day of work.")
    )
    job_title = forms.CharField(label=_("Job Title"), max_length=160)
    street_1 = forms.CharField(label=_("Street Address 1"), max_length=160, required=False)
    street_2 = forms.CharField(label=_("Street Address 2"), max_length=160, required=False)
    city = forms.CharField(label=_("Employer City"), max_length=80)
    state = forms.CharField(label=_("Employer State"), max_length=2, initial="IL")
    zip_code = forms.CharField(label=_("Employer ZIP Code"), max_length=10)
    job_duties = forms.CharField(
        label=_("Job Duties"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 3})
    )
    weekly_hours = forms.DecimalField(
        label=_("Hours Per Week"), min_value=0, max_value=MOST_HOURS, max_digits=5, decimal_places=2
    )
    meets_needs = forms.CharField(
        label=_("Does this job meet your needs? Why or Why not?"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )
    in_credential_field = yes_no(_("Do you have experience in the credential field?"), required=False)
    kind = forms.ChoiceField(label=_("Kind of job"), choices=JobKind, widget=forms.RadioSelect)
    is_subsidized = forms.BooleanField(
        label=_("The wage is subsidized with public money"),
        required=False,
        help_text=_("Such employment counts for no measure; apprenticeship and military service do."),
    )
    pay_amount = forms.DecimalField(
        label=_("Pay before deductions, in dollars"),
        min_value=0,
        max_digits=9,
        decimal_places=2,
        required=False,
    )
    pay_period = forms.ChoiceField(label=_("Pay is for"), choices=[NONE, *PayPeriod.choices], required=False)
    employer_fein = forms.CharField(
        label=_("Employer's FEIN"),
        max_length=10,
        required=False,
        help_text=_("9 digits, on pay stubs and tax forms. It tells whether the customer stayed."),
    )
    evidence = forms.ChoiceField(label=_("Verified by"), choices=Evidence, required=False)
    file = CheckedFileField(label=_("Document that verifies it"), required=False)

    settle = settle_employment
    names = FIELDS
    goes_on = "is_current"
    widths = {"state": "xs", "zip_code": "s", "weekly_hours": "s", "pay_amount": "s", "employer_fein": "s"}
    error_texts = {
        "is_current": {"required": _("Select Yes or No: is this the current employer?")},
        "started_on": {"latest_today": _("The start date cannot be after today")},
    }

    class Meta:
        model = Employment
        fields = FIELDS

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            self.initial["kind"], self.initial["state"] = JobKind.EMPLOYMENT, "IL"
        elif self.instance.in_credential_field is not None:
            self.initial["in_credential_field"] = YES if self.instance.in_credential_field else NO

    def layout(self):
        return [
            "is_current",
            "employer",
            Row("started_on", Reveal("is_current", [NO], "ended_on")),
            "job_title",
            Row("street_1", "street_2"),
            Row("city", "state", "zip_code"),
            "job_duties",
            "weekly_hours",
            "meets_needs",
            "in_credential_field",
            Fieldset(
                _("Pay and kind of job"),
                "kind",
                "is_subsidized",
                Row("pay_amount", "pay_period"),
                "employer_fein",
            ),
            Fieldset(
                _("Verification"),
                "evidence",
                "file",
                hint=_("A job counts for the measures when something verifies it."),
            ),
            *self.hidden(),
        ]


class AddEmploymentForm(EditEmploymentForm):
    """`key` is made when the form opens, so a form sent twice is one job."""

    key = key_field()
