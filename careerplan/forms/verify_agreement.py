"""The short code that is printed on a signed plan (beyond N11)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm
from casework.core.seals import typed_code


class VerifyAgreementForm(CaseworkForm):
    """Twelve letters and digits; spaces, dashes and letter case do not matter."""

    submit_label = _("Check the code")
    warn_unsaved = False
    widths = {"code": "m"}
    error_texts = {"code": {"required": _("Enter the code")}}

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        help_text=_(
            "Twelve letters and digits, like ABCD-2345-EFGH. It stands at the end of the signed plan."
        ),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_code(self):
        """The code as it is stored."""
        code = typed_code(self.cleaned_data["code"])
        if not code:
            raise forms.ValidationError(
                _("A code has 12 letters and digits, like ABCD-2345-EFGH"), code="shape"
            )
        return code
