"""Why two records that look alike are of two people."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class DismissPairForm(CaseworkForm):
    """The reason, and the versions of the two records that were compared."""

    submit_label = _("Set the pair aside")
    warn_unsaved = False
    error_texts = {"reason": {"required": _("Say how you know that these are two people")}}

    one_version = forms.IntegerField(widget=forms.HiddenInput)
    other_version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("How do you know that these are two people?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Who looks at the pair after you reads this. Your name and the date stand beside it."),
    )

    def __init__(self, *args, one, other, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["one_version"].initial = one.version
        self.fields["other_version"].initial = other.version

    def versions(self):
        """The versions of the two records that the person compared: (one, other)."""
        return self.cleaned_data["one_version"], self.cleaned_data["other_version"]
