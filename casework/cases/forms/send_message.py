"""A message about a case that is no case note."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries import options_for
from casework.cases.enums import Recipient
from casework.core.forms import CaseworkForm


class SendMessageForm(CaseworkForm):
    """Staff choose the readers; a customer writes to their team."""

    submit_label = _("Send message")
    error_texts = {
        "recipients": {"required": _("Select who gets the message")},
        "subject": {"required": _("Enter the subject")},
        "text": {"required": _("Enter your message")},
    }
    widths = {"subject": "l"}

    recipients = forms.MultipleChoiceField(label=_("Send message to"), widget=forms.CheckboxSelectMultiple)
    subject = forms.CharField(label=_("Subject"), max_length=160)
    text = forms.CharField(label=_("Message"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 6}))

    def __init__(self, *args, enrollment, spec, by_customer=False, **kwargs):
        super().__init__(*args, **kwargs)
        if by_customer:
            del self.fields["recipients"]
        else:
            self.fields["recipients"].choices = options_for(enrollment.program, spec.recipients)

    def clean(self):
        """A customer's message goes to the team."""
        cleaned = super().clean()
        if "recipients" not in self.fields:
            cleaned["recipients"] = [Recipient.TEAM]
        return cleaned
