"""What is asked for when a story goes back to who wrote it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class ReturnSuccessStoryForm(CaseworkForm):
    """One text, which the writer reads, about the version of the story that stands above it."""

    submit_label = _("Return the story")

    version = forms.IntegerField(widget=forms.HiddenInput)
    returned_why = forms.CharField(
        label=_("What is asked for"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The writer reads it: say what to add, leave out or check."),
    )

    def refused(self, problem, story):
        """The form after the service refused it with `problem`, over `story` as it stands now, with what was typed."""
        again = type(self)({**self.data.dict(), "version": story.version}, cancel_url=self.cancel_url)
        again.full_clean()
        again.add_error(None, problem)
        return again
