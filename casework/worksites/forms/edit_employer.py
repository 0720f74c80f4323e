"""Who employs: name and whom to call; a new one is searched for first (`domain.md` 9.12)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.dates import DateTextField
from casework.core.fields import PhoneField
from casework.core.forms import CaseworkModelForm
from casework.core.uswds import Cancel, Row, Submit
from casework.worksites.models import Employer
from casework.worksites.queries import similar_employers


class EditEmployerForm(CaseworkModelForm):
    """An employer that is there."""

    submit_label = _("Save employer")

    phone = PhoneField(label=_("Phone"), required=False)
    ended_on = DateTextField(
        label=_("Last day of use"),
        required=False,
        help_text=_("After this day nobody new is placed there. Leave empty while it is in use."),
    )

    class Meta:
        model = Employer
        fields = ["name", "phone", "contact_name", "contact_email", "ended_on"]
        labels = {"contact_email": _("Contact e-mail"), "name": _("Employer")}

    def layout(self):
        parts = ["name", "contact_name", Row("phone", "contact_email"), "ended_on"]
        return [part for part in [*parts, "version"] if not isinstance(part, str) or part in self.fields]

    def values(self):
        """What was entered, without the version."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name in self.cleaned_data}


class AddEmployerForm(EditEmployerForm):
    """A new employer. `existing` is one of the same name that is there already, `alike` those that look like it.

    Keyword argument `organisations`: those it may be kept for; with several the form asks.
    """

    submit_label = _("Add employer")
    anyway_label = _("It is another one: add it")

    organisation = forms.ModelChoiceField(None, label=_("Organization"))

    def __init__(self, *args, organisations, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["ended_on"]
        self.existing, self.alike = None, []
        self.organisations = list(organisations[:2])
        self.fields["organisation"].queryset = organisations
        if len(self.organisations) == 1:
            del self.fields["organisation"]

    def layout(self):
        asked = ["organisation"] if "organisation" in self.fields else []
        return ["name", "contact_name", Row("phone", "contact_email"), *asked]

    def buttons(self):
        """Add; when others look like it, the knowing second press."""
        parts = [Submit(self.submit_label)]
        if self.alike:
            parts = [Submit(self.anyway_label, name="anyway")]
        return [*parts, Cancel(self.cancel_label, self.cancel_url)]

    def clean(self):
        """Cleaned data; finds what is there already, and asks about what looks like it, once."""
        cleaned = super().clean()
        if "name" not in cleaned or not self.keeper:
            return cleaned
        self.existing, self.alike = similar_employers(self.keeper, cleaned["name"])
        if self.existing:
            self.alike = []
            self.add_error("name", _("This employer is already there. Use it instead."))
        elif self.alike and "anyway" not in self.data:
            self.add_error(None, _("Is it one of the employers that are already there?"))
        return cleaned

    @property
    def keeper(self):
        """The organisation that keeps the employer, or None."""
        if "organisation" in self.fields:
            return self.cleaned_data.get("organisation")
        return self.organisations[0] if self.organisations else None

    def values(self):
        """What the service takes besides the organisation."""
        return {name: self.cleaned_data[name] for name in ("name", "phone", "contact_name", "contact_email")}
