"""What is asked for when a story goes back to who wrote it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class ReturnSuccessStoryForm(CaseworkForm):
    """One text, which the writer reads."""

    submit_label = _("Return the story")

    returned_why = forms.CharField(
        label=_("What is asked for"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The writer reads it: say what to add, leave out or check."),
    )
