"""A form that acts on many rows of a list at once: on the selected ones, or on all of it, said explicitly (UX-12)."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.core.forms import CaseworkForm

_BUTTONS = ("csrfmiddlewaretoken", "review", "confirm", "change")


class SelectionForm(CaseworkForm):
    """Rows are boxes named `selected` with public ids; `everybody` means every row that the list's filters leave.

    Buttons are named `review`, `confirm` and `change`. `carried` is what a review page sends again.
    """

    everybody = forms.BooleanField(
        label=gettext_lazy("Every customer in this list, also on other pages"), required=False
    )

    @property
    def selected(self):
        """The public ids that were selected, as text; others are left out."""
        return {text for text in self.data.getlist("selected") if _is_id(text)} if self.is_bound else set()

    def chosen_of(self, rows):
        """Those of `rows`, the list without its pages, that are meant. The form is valid."""
        return rows if self.cleaned_data["everybody"] else rows.filter(public_id__in=self.selected)

    def clean(self):
        """Cleaned data; somebody must be selected."""
        cleaned = super().clean()
        if not self.selected and not cleaned.get("everybody"):
            self.add_error("everybody", _("Select the customers, or every customer in the list"))
        return cleaned

    @property
    def carried(self):
        """[(name, value)] of everything that was sent, for the review page to send again."""
        return [
            (name, value) for name, values in self.data.lists() if name not in _BUTTONS for value in values
        ]


def _is_id(text):
    try:
        UUID(text)
    except ValueError:
        return False
    return True
