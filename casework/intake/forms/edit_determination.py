"""A Provider Determination and the days on which its three legs were done (`domain.md` R33)."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from casework.core.uswds import Fieldset
from casework.intake.enums import DeterminationOutcome
from casework.intake.services.settle_determination import FIELDS, settle_determination


def _past(label, **more):
    return DateTextField(label=label, prefers="past", latest=clock.today, **more)


class EditDeterminationForm(CaseworkForm):
    """Statement first, then one day for each leg, in their order. `version` is 0 for a new one."""

    submit_label = _("Save determination")

    decided_on = _past(_("Decided on"), initial=clock.today)
    statement = forms.CharField(
        label=_("Statement"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Why this provider is not the right place for the customer now."),
    )
    state_told_on = _past(_("State told on"), required=False, help_text=_("Within 10 days of the decision."))
    outcome = forms.ChoiceField(
        label=_("What the state found"),
        choices=[("", _("Not known yet")), *DeterminationOutcome.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    office_told_on = _past(
        _("Local office told on"),
        required=False,
        help_text=_("Within 10 days of being told, when no other provider is suitable."),
    )
    notice_sent_on = _past(
        _("Notice IL444-4974 sent on"),
        required=False,
        help_text=_("Within 10 days of the office being told."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args, row=None, **kwargs):
        self.row = row
        if row:
            initial = {name: getattr(row, name) for name in (*FIELDS, "version")}
            kwargs["initial"] = initial
        super().__init__(*args, **kwargs)

    def layout(self):
        return [
            "decided_on",
            "statement",
            Fieldset(_("1. Tell the state"), "state_told_on", "outcome"),
            Fieldset(_("2. Tell the local office"), "office_told_on"),
            Fieldset(_("3. Send the notice"), "notice_sent_on"),
            "version",
        ]

    def clean(self):
        """Cleaned data; each leg follows the one before it."""
        cleaned = super().clean()
        if not self.errors:
            try:
                settle_determination(self.values, today=clock.today())
            except ValidationError as problem:
                self.add_error(None, problem)
        return cleaned

    @property
    def values(self):
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in FIELDS}

    def refused(self, problem, row):
        """The form after the service refused: it carries the version of `row`, saved now."""
        self.data = self.data.copy()
        self.data["version"] = str(row.version if row else 0)
        self.add_error(None, problem)
        return self
