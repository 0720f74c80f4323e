"""A credential that a training program leads to."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries import options_for
from casework.core.forms import CaseworkForm


class AddProgramCredentialForm(CaseworkForm):
    """One of the program's own credentials, or another. Keyword argument `spec`: the program."""

    submit_label = _("Add credential")
    warn_unsaved = False

    code = forms.ChoiceField(label=_("Credential of the program"), required=False)
    name = forms.CharField(label=_("Another credential"), max_length=160, required=False)

    def __init__(self, *args, spec, **kwargs):
        super().__init__(*args, **kwargs)
        own = options_for(spec.code, spec.program_credentials)
        self.fields["code"].choices = [("", _("Another credential")), *own]
        if not own:
            del self.fields["code"]
            self.fields["name"].label = _("Credential")

    def clean(self):
        """Cleaned data; one of the two must be there."""
        cleaned = super().clean()
        cleaned.setdefault("code", "")
        if not cleaned["code"] and not cleaned.get("name") and not self.errors:
            raise ValidationError({"name": _("Enter the credential, or select one of the program's own")})
        return cleaned
