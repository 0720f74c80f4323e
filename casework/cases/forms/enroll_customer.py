"""A new episode of a person on record: where first, if there is a choice, then how."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.cases.forms.enrollment_form import EnrollmentForm
from casework.cases.queries.places import place_choices
from casework.core.forms import CaseworkForm
from casework.core.uswds import Fieldset


class PlaceForm(CaseworkForm):
    """Which program with which provider. Asked in the address, since it says nothing about a person."""

    form_method = "get"
    submit_label = _("Continue")
    error_texts = {"place": {"required": _("Select where the customer will be served")}}

    place = forms.ChoiceField(label=_("Program and provider"))

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = place_choices(places)


class EnrollCustomerForm(EnrollmentForm):
    """The enrollment at the chosen place, which travels along."""

    submit_label = _("Enroll customer")

    def __init__(self, *args, place, **kwargs):
        super().__init__(*args, place=place, **kwargs)
        self.fields["place"] = forms.CharField(widget=forms.HiddenInput, initial=place.code)

    def layout(self):
        """The enrollment under the name of the place."""
        return ["place", Fieldset(str(self.place), *self.enrollment_layout())]
