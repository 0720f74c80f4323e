"""Which person of IES the customer is."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm
from casework.exchange.services.link_ies import link_ies


class LinkIesForm(CaseworkForm):
    """Confirm one of the people that were found; none is chosen beforehand."""

    person = forms.ChoiceField(label=_("Who is the customer in IES?"), widget=forms.RadioSelect)
    confirm = forms.BooleanField(label=_("I compared the two and they are the same person"))

    submit_label = _("Link with this person")
    warn_unsaved = False
    error_texts = {
        "person": {
            "required": _("Choose the person, or go back"),
            "invalid_choice": _("Choose one of those found"),
        },
        "confirm": {"required": _("Confirm that you compared the two")},
    }

    def __init__(self, *args, request, enrollment, found, **kwargs):
        super().__init__(*args, **kwargs)
        self._user, self._enrollment = request.user, enrollment
        self._rows = {str(each["row"].pk): each["row"] for each in found}
        self.fields["person"].choices = [
            (key, f"{row.first_name} {row.last_name}, {row.individual_number}")
            for key, row in self._rows.items()
        ]

    def link(self):
        """Link the two and return Synced; None with the error in the form when it was refused."""
        try:
            return link_ies(self._user, self._enrollment, self._rows[self.cleaned_data["person"]])
        except ValidationError as refusal:
            self.add_error("person", refusal)
            return None
