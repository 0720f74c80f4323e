"""Changing a case note on the day it was entered."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries import options_for
from casework.cases.forms.add_case_note import LONGEST_TEXT, contact_date_field
from casework.cases.models import CaseNote
from casework.core.forms import CaseworkModelForm


class AmendCaseNoteForm(CaseworkModelForm):
    """What an author may still change: everything but to whom the note was sent."""

    submit_label = _("Save changes")
    widths = {"task": "l", "subject": "l"}
    error_texts = {
        "contact_on": {"required": _("Enter the contact date")},
        "text": {"required": _("Enter your message")},
    }

    task = forms.ChoiceField(label=_("Select A Task"), required=False)
    contact_on = contact_date_field()
    text = forms.CharField(
        label=_("Add your message"), max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 8})
    )

    class Meta:
        model = CaseNote
        fields = ["task", "contact_on", "subject", "text", "is_confidential"]
        labels = {"subject": _("Subject"), "is_confidential": _("Confidential")}
        help_texts = {"is_confidential": _("Only you and staff of this organization can read it.")}

    def __init__(self, *args, spec, **kwargs):
        super().__init__(*args, **kwargs)
        tasks = options_for(self.instance.enrollment.program, spec.case_note_tasks)
        self.fields["task"].choices = [("", _("No task")), *tasks]
