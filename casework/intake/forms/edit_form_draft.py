"""The draft of a form as text: checked by line, nothing of the typing lost."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.core.forms import CaseworkForm
from programs.form_text import TextProblems, content_of_text


class EditFormDraftForm(CaseworkForm):
    """The text, and the version of the draft that was seen; empty without a draft."""

    submit_label = gettext_lazy("Check and save draft")

    text = forms.CharField(
        label=gettext_lazy("Sections, questions, options and rules"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 30, "spellcheck": "false", "wrap": "off"}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean_text(self):
        """The text; each mistake with its line and, where there is one, its place in the form."""
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        try:
            self.content = content_of_text(text)
        except TextProblems as found:
            raise forms.ValidationError([_said(problem) for problem in found.problems[:20]]) from found
        return text

    def over_theirs(self, draft, problem):
        """The form with what was typed and the refusal `problem`: saved once more it goes over `draft`, knowingly."""
        self.data = self.data.copy()
        self.data["version"] = str(draft.version) if draft else ""
        self.add_error(None, problem)
        return self


def _said(problem):
    if problem.place:
        return _("Line %(line)d (%(place)s): %(text)s") % vars(problem)
    return _("Line %(line)d: %(text)s") % vars(problem)
