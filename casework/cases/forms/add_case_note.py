"""The form ADD CASE NOTE, with the labels of the agency's own (F083-F086)."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries import options_for
from casework.cases.enums import Recipient, SendMode
from casework.cases.queries.contacts import told_in_words
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from casework.core.uswds import Reveal

LONGEST_TEXT = 20_000
LONGEST_SUBJECT = 160
_NO_ACCOUNT = _("This customer has no account yet, so a message cannot reach them.")
SENDING = (SendMode.MESSAGE, SendMode.MESSAGE_AND_EMAIL)


def contact_date_field():
    """The day of the contact: today or earlier (`domain.md` 5.2)."""
    return DateTextField(label=_("Contact Date"), prefers="past", latest=clock.today)


class AddCaseNoteForm(CaseworkForm):
    """A note about one enrollment. `AddCaseNoteForm(data, enrollment=..., spec=...)`."""

    submit_label = _("Add Case Note")
    widths = {"task": "l", "subject": "l"}
    error_texts = {
        "contact_on": {"required": _("Enter the contact date")},
        "text": {"required": _("Enter your message")},
        "send_mode": {"required": _("Select how the case note is sent")},
        "recipients": {"required": _("Select who gets the message, or save the note without sending")},
    }

    task = forms.ChoiceField(label=_("Select A Task"), required=False)
    contact_on = contact_date_field()
    subject = forms.CharField(label=_("Subject"), required=False, max_length=LONGEST_SUBJECT)
    text = forms.CharField(
        label=_("Add your message"), max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 8})
    )
    send_mode = forms.ChoiceField(
        label=_("Send Case Note As:"), widget=forms.RadioSelect, initial=SendMode.SAVE_ONLY
    )
    recipients = forms.MultipleChoiceField(
        label=_("Send Message/Email to:"), widget=forms.CheckboxSelectMultiple
    )
    is_confidential = forms.BooleanField(
        label=_("Confidential"),
        required=False,
        help_text=_(
            "Only you and staff of this organization can read it. State staff must give a reason first."
        ),
    )

    def __init__(self, *args, enrollment, spec, **kwargs):
        super().__init__(*args, **kwargs)
        tasks = options_for(enrollment.program, spec.case_note_tasks)
        self.fields["task"].choices = [("", _("No task")), *tasks]
        self.fields["send_mode"].choices = options_for(enrollment.program, spec.send_modes)
        self.fields["recipients"].choices = options_for(enrollment.program, spec.recipients)
        self.fields["recipients"].help_text = _reach_of(enrollment)
        self.fields["recipients"].required = not self.is_bound or self["send_mode"].value() in SENDING

    def layout(self):
        """The fields in the order of the agency's form; recipients only when something is sent."""
        sending = Reveal("send_mode", SENDING, "recipients")
        return ["task", "contact_on", "subject", "text", "send_mode", sending, "is_confidential"]

    def clean(self):
        """Leave out recipients when nothing is sent, and keep a confidential note in the house."""
        cleaned = super().clean()
        chosen = cleaned.get("recipients") or []
        if cleaned.get("send_mode") == SendMode.SAVE_ONLY:
            cleaned["recipients"] = []
        elif cleaned.get("is_confidential") and Recipient.LWIA_PLANNER in chosen:
            text = _("A confidential note cannot be sent to the LWIA career planner, who works elsewhere")
            self.add_error("recipients", ValidationError(text, code="confidential"))
        return cleaned


class CorrectCaseNoteForm(AddCaseNoteForm):
    """A correction: a note of its own that points to the one it corrects."""

    submit_label = _("Add correction")


def _reach_of(enrollment):
    """What to know before choosing recipients: whether the customer can read messages, and who is told as planner."""
    customer = "" if enrollment.customer.user_id else str(_NO_ACCOUNT)
    return " ".join(filter(None, [customer, told_in_words(enrollment)]))
