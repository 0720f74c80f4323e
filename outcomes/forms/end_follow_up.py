"""Why and when follow-up after an exit ended early."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from careerplan.forms.plan_form import PlanForm
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.uswds import Cancel, Submit
from outcomes.enums import FollowUpEnd
from outcomes.models import Exit
from outcomes.services.settle_end_of_follow_up import settle_end_of_follow_up

FIELDS = ("follow_up_end", "follow_up_ended_on")


class EndFollowUpForm(PlanForm):
    """The two reasons the rule knows, and the day from which nothing more is asked for."""

    follow_up_end = forms.ChoiceField(
        label=_("Why follow-up ends"), choices=FollowUpEnd.choices, widget=forms.RadioSelect
    )
    follow_up_ended_on = DateTextField(
        label=_("Follow-up ended on"),
        prefers="past",
        latest=clock.today,
        help_text=_(
            "The day the customer said so, or the last time you tried. Follow-ups due from that day on "
            "are not asked for; earlier ones stay due."
        ),
    )

    submit_label = _("End follow-up")

    class Meta:
        model = Exit
        fields = FIELDS

    def layout(self):
        """Reason, day, and the version the form was opened on."""
        return [*FIELDS, *self.hidden()]

    def buttons(self):
        """End follow-up, or leave."""
        return [Submit(self.submit_label), Cancel(self.cancel_label, self.cancel_url)]

    def clean(self):
        """Cleaned data; the day must be one on which follow-up could end. What is saved already, word for word, was
        sent twice: nobody's work is in danger."""
        try:
            cleaned = super().clean()
        except ValidationError:
            if self.stale_values:
                raise
            return self.cleaned_data
        if cleaned.get("follow_up_ended_on"):
            try:
                settle_end_of_follow_up(self.enrollment, cleaned["follow_up_ended_on"])
            except ValidationError as problem:
                self.add_error(None, problem)
        return cleaned
