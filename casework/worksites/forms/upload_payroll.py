"""The payroll file: chosen once, checked, then saved from the same page (F366)."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.core.forms import CaseworkForm

MOST_BYTES = 1024 * 1024


class UploadPayrollForm(CaseworkForm):
    """A CSV file that is only checked."""

    submit_label = gettext_lazy("Check the file")
    warn_unsaved = False

    file = forms.FileField(
        label=gettext_lazy("Payroll file"),
        help_text=gettext_lazy(
            "CSV, at most 1 MB and 2,000 rows. Nothing is saved until you have seen the check."
        ),
        widget=forms.FileInput(attrs={"accept": ".csv"}),
    )

    def clean_file(self):
        """The text of the file."""
        upload = self.cleaned_data["file"]
        if upload.size > MOST_BYTES:
            raise ValidationError(_("The file is larger than 1 MB. Send it in parts."), code="too_large")
        return _text_of(upload.read())


class KeepPayrollForm(forms.Form):
    """The text that was checked, posted again to be saved."""

    text = forms.CharField(widget=forms.HiddenInput, strip=False, max_length=MOST_BYTES)


def _text_of(content):
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        return text
    raise ValidationError(
        _("This is not a CSV file. Save the sheet as CSV and choose it again."), code="not_csv"
    )
