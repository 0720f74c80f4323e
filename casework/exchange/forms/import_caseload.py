"""Sending a caseload: one zip, rehearsed unless the sender says otherwise."""

import zipfile

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.core.forms import CaseworkForm


class ImportCaseloadForm(CaseworkForm):
    """A zip file and whether it is only to be checked."""

    submit_label = gettext_lazy("Send the caseload")
    warn_unsaved = False

    file = forms.FileField(
        label=gettext_lazy("Caseload"),
        help_text=gettext_lazy("One zip file with caseload.json and the CSV files at its top."),
        widget=forms.FileInput(attrs={"accept": ".zip"}),
    )
    mode = forms.ChoiceField(
        label=gettext_lazy("What should happen?"),
        choices=[
            ("rehearse", gettext_lazy("Rehearse: check every row, report every problem, write nothing")),
            ("load", gettext_lazy("Load: write everything, or nothing if there is a problem")),
        ],
        widget=forms.RadioSelect,
        initial="rehearse",
    )

    def clean_file(self):
        """The upload, if it is a zip within the size this installation takes."""
        upload = self.cleaned_data["file"]
        largest = settings.CASEWORK_CASELOAD_MAX_BYTES
        if upload.size > largest:
            raise ValidationError(_("The file is larger than %s") % filesizeformat(largest), code="too_large")
        if not zipfile.is_zipfile(upload):
            raise ValidationError(_("Choose a zip file; this one is something else"), code="not_a_zip")
        upload.seek(0)
        return upload
