"""Adding a person: who they are and where they are served, then what was found and the enrollment."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.cases.forms.enrollment_form import EnrollmentForm
from casework.cases.queries.places import place_choices
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.fields import LastFourField, NameField, PhoneField
from casework.core.forms import CaseworkForm
from casework.core.uswds import Cancel, Fieldset, Note, Reveal, Row, Submit
from casework.core.words import short_date

NEW_PERSON = "new"
ELSEWHERE = "elsewhere"


class PersonForm(CaseworkForm):
    """Step 1: enough to find the person if they are on record, or to begin their record."""

    submit_label = _("Continue")
    widths = {"ssn_last4": "xs", "phone": "m", "individual_number": "m"}
    error_texts = {"place": {"required": _("Select where the customer will be served")}}

    first_name = NameField(label=_("First name"), max_length=80)
    last_name = NameField(label=_("Last name"), max_length=80)
    birth_date = DateTextField(
        label=_("Date of birth"),
        prefers="past",
        latest=clock.today,
        earliest=lambda: clock.today().replace(year=clock.today().year - 120, day=1),
    )
    ssn_last4 = LastFourField(
        label=_("Last 4 SSN"),
        required=False,
        help_text=_("The last four digits only. We never keep the whole number."),
    )
    phone = PhoneField(label=_("Phone"), required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    individual_number = forms.CharField(
        label=_("Individual number"),
        max_length=20,
        required=False,
        help_text=_("The number the state's benefits system uses."),
    )
    place = forms.ChoiceField(label=_("Program and provider"))

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = place_choices(places)
        if len(places) == 1:
            self.fields["place"].widget = forms.HiddenInput()
            self.initial["place"] = places[0].code
        self.only_place = places[0] if len(places) == 1 else None

    def layout(self):
        """The person, how to reach and tell them apart, and where."""
        where = [Note(_("Will be served in: %s") % self.only_place)] if self.only_place else []
        return [
            Fieldset(_("Who the person is"), Row("first_name", "last_name"), Row("birth_date", "ssn_last4")),
            Fieldset(
                _("How to find and reach them"),
                Row("phone", "email"),
                "individual_number",
                hint=_("The more you know, the surer we can tell whether the person is on record already."),
            ),
            Fieldset(_("Where they will be served"), *where, "place"),
        ]

    def clean_individual_number(self):
        """The number in upper case without spaces."""
        return "".join(self.cleaned_data["individual_number"].split()).upper()

    def person(self):
        """The answers about the person: fields of Customer -> values."""
        return {name: value for name, value in self.cleaned_data.items() if name != "place"}


class CreateCustomerForm(EnrollmentForm):
    """Step 2: is it one of the people found, and how is the enrollment. Carries the answers of step 1 along."""

    submit_label = _("Add to caseload")
    error_texts = {"same_person": {"required": _("Select whether the person is on record already")}}

    stage = forms.CharField(widget=forms.HiddenInput, initial="details", required=False)
    same_person = forms.ChoiceField(label=_("Is it one of these people?"), widget=forms.RadioSelect)
    confirmed = forms.BooleanField(
        label=_("I have checked with the customer that this is the same person"), required=False
    )

    def __init__(self, *args, carried, duplicates, **kwargs):
        super().__init__(*args, **kwargs)
        self.duplicates = duplicates
        self.fields["same_person"].choices = list(self._people())
        if not duplicates:
            del self.fields["same_person"]
        if not duplicates or not duplicates.same_elsewhere:
            del self.fields["confirmed"]
        self.carried = list(carried.fields)
        for bound in carried:
            self.fields[bound.name] = forms.CharField(
                widget=forms.HiddenInput, required=False, initial=bound.value()
            )

    def layout(self):
        """The question about the people found, if any, then the enrollment."""
        asked = ["same_person"] if "same_person" in self.fields else []
        if "confirmed" in self.fields:
            asked.append(Reveal("same_person", [ELSEWHERE], "confirmed"))
        found = [Fieldset(_("On record already?"), *asked)] if asked else []
        enrollment = Fieldset(_("Enrollment in %s") % self.place, *self.enrollment_layout())
        return ["stage", *self.carried, *found, enrollment]

    def buttons(self):
        """Add, go back with everything kept, or leave."""
        parts = [
            Submit(self.submit_label),
            Submit(_("Change answers"), name="back", variant="outline", formnovalidate=True),
        ]
        return [*parts, Cancel(self.cancel_label, self.cancel_url)] if self.cancel_url else parts

    def clean(self):
        """Cleaned data; linking to another provider's record needs the confirmation as well."""
        cleaned = super().clean()
        if cleaned.get("same_person") == ELSEWHERE and not cleaned.get("confirmed"):
            self.add_error(
                "confirmed", _("Confirm that this is the same person, or select that it is somebody else")
            )
        return cleaned

    def chosen(self):
        """The customer on record that was chosen, or None for a new one."""
        answer = self.cleaned_data.get("same_person", NEW_PERSON)
        if answer == ELSEWHERE:
            return self.duplicates.same_elsewhere
        known = (match.customer for match in self.duplicates.known)
        return next((customer for customer in known if str(customer.public_id) == answer), None)

    def _people(self):
        for match in self.duplicates.known:
            person = match.customer
            label = _("Yes: %(name)s, born %(date)s") % {
                "name": person,
                "date": short_date(person.birth_date),
            }
            yield str(person.public_id), label
        if self.duplicates.same_elsewhere:
            yield ELSEWHERE, _("Yes: the person on record with another provider")
        yield NEW_PERSON, _("No, this is somebody else")
