"""A planned gap: from when to when no service is given, and why."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from careerplan.forms.plan_form import PlanForm
from casework.core.dates import DateTextField
from casework.core.uswds import Cancel, Row, Submit
from outcomes.enums import GapReason
from outcomes.models import PlannedGap
from outcomes.services.settle_gap import FIELDS
from programs.registry import get_program


class EditPlannedGapForm(PlanForm):
    """All four are needed. The rule, `settle_gap`, is the service's alone: only behind the lock can it be told whether
    the gap that stands in the way is this one, sent before."""

    starts_on = DateTextField(label=_("First day"), prefers="near")
    ends_on = DateTextField(label=_("Last day"), prefers="near", help_text=_("Services go on after it."))
    reason = forms.ChoiceField(label=_("Reason"), choices=GapReason.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("What was agreed with the customer"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )

    submit_label = _("Save planned gap")

    class Meta:
        model = PlannedGap
        fields = FIELDS

    @classmethod
    def of(cls, request, enrollment, **given):
        """The form as the request opens or sends it; leaving it leads to the readiness page."""
        return cls(
            request.POST if request.method == "POST" else None,
            enrollment=enrollment,
            spec=get_program(enrollment.program),
            cancel_url=reverse("outcomes:show_exit_readiness", args=[enrollment.public_id]),
            **given,
        )

    def layout(self):
        """Days, reason, what was agreed."""
        return [Row("starts_on", "ends_on"), "reason", "note", *self.hidden()]

    def buttons(self):
        """Save, or leave."""
        return [Submit(self.submit_label), Cancel(self.cancel_label, self.cancel_url)]

    def _post_clean(self):
        """The service writes, never the form: the row keeps what is saved."""

    @property
    def values(self):
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in FIELDS}
