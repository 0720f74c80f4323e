"""Why a customer does not go on, and since when (seed 004:222)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries.options import options_for
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from programs.registry import get_program


class MarkNotEligibleForm(CaseworkForm):
    """Date, reason and note. The note becomes a case note."""

    submit_label = _("Mark the customer")

    reason = forms.ChoiceField(label=_("Reason"), widget=forms.RadioSelect)
    not_enrolled_on = DateTextField(label=_("Since"), prefers="past", latest=clock.today, initial=clock.today)
    note = forms.CharField(
        label=_("Note"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("It is kept as a case note. Needed when the reason is “Other”."),
    )

    def __init__(self, *args, program, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].choices = options_for(program, get_program(program).not_enrolled_reasons)

    @property
    def values(self):
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in ("reason", "not_enrolled_on", "note")}
