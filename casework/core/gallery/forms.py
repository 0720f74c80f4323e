"""One form with every kind of field."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from casework.core.uswds import Fieldset, Note, Reveal, Row

OCCUPATIONS = (
    "Bricklayer",
    "Carpenter",
    "Cement mason",
    "Certified nursing assistant",
    "Childcare worker",
    "Community health worker",
    "Cook",
    "Delivery driver",
    "Dental assistant",
    "Electrician",
    "Forklift operator",
    "Home health aide",
    "HVAC technician",
    "Ironworker",
    "Laborer",
    "Jalapeño grower",
    "Machinist",
    "Medical assistant",
    "Painter",
    "Pharmacy technician",
    "Phlebotomist",
    "Pipefitter",
    "Roofer",
    "Welder",
)


class SampleForm(CaseworkForm):
    """Every control of the pack `uswds`, optional and required."""

    submit_label = _("Save goal")
    warn_unsaved = False

    goal = forms.CharField(
        label=_("Goal"), max_length=144, widget=forms.Textarea, help_text=_("In the customer's own words.")
    )
    first_name = forms.CharField(label=_("First name"), max_length=40)
    email = forms.EmailField(label=_("Email"), required=False)
    phone = forms.CharField(
        label=_("Phone"), max_length=14, required=False, widget=forms.TextInput(attrs={"type": "tel"})
    )
    hours = forms.DecimalField(label=_("Weekly hours"), min_value=0, max_value=60, required=False)
    birth_date = DateTextField(label=_("Date of birth"), prefers="past", latest=clock.today)
    starts_on = DateTextField(
        label=_("Start date"), help_text=_("For example 3/15/2026, Mar 15 or next Monday.")
    )
    term = forms.ChoiceField(
        label=_("Term"),
        widget=forms.RadioSelect,
        choices=[("short", _("Short term: up to 6 months")), ("long", _("Long term: more than 6 months"))],
    )
    status = forms.ChoiceField(
        label=_("Status"),
        choices=[
            ("", _("Select a status")),
            ("on", _("On track")),
            ("off", _("Off track")),
            ("done", _("Completed")),
        ],
    )
    completed_on = DateTextField(label=_("Completion date"), required=False, prefers="past")
    occupation = forms.ChoiceField(
        label=_("Occupation"),
        choices=[
            ("", _("Select an occupation")),
            *((str(place), name) for place, name in enumerate(OCCUPATIONS)),
        ],
    )
    needs = forms.MultipleChoiceField(
        label=_("Support needed"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("child", _("Childcare")), ("bus", _("Transportation")), ("tools", _("Tools and clothing"))],
    )
    document = forms.FileField(
        label=_("Document"),
        required=False,
        help_text=_("PDF or photo, up to 10 MB."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.png", "data-max-bytes": 10_000_000}),
    )
    agree = forms.BooleanField(
        label=_("The customer has read the plan"), help_text=_("You can ask again later.")
    )

    def layout(self):
        """Rows, a fieldset, a revealed date."""
        return [
            "goal",
            Row("first_name", "email"),
            Row("phone", "hours"),
            Fieldset(_("Dates"), Row("birth_date", "starts_on"), hint=_("Write dates the way you say them.")),
            "term",
            "status",
            Reveal("status", ["done"], "completed_on"),
            "occupation",
            "needs",
            "document",
            Note(_("Nothing is sent to the customer until you press the button.")),
            "agree",
        ]
