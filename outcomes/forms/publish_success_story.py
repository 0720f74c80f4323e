"""Which version of a story was read before it is published or returned."""

from django import forms

from casework.core.forms import CaseworkForm


class PublishSuccessStoryForm(CaseworkForm):
    """Nothing to fill in: the page holds the version that its reader saw."""

    warn_unsaved = False

    version = forms.IntegerField(widget=forms.HiddenInput)

    @property
    def read_version(self):
        """The version that was read; 0, which no story has, where none was sent."""
        return self.cleaned_data["version"] if self.is_valid() else 0
