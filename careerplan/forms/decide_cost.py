"""A supervisor's word on a payment above a cap."""

from django import forms
from django.utils.translation import gettext_lazy as _

from careerplan.enums import CostApproval
from casework.core.forms import CaseworkForm


class DecideCostForm(CaseworkForm):
    """Approve or refuse, with a reason; a refusal must have one. `version` is that of the payment as it was read."""

    decision = forms.ChoiceField(
        label=_("Your decision"),
        widget=forms.RadioSelect,
        choices=[(CostApproval.APPROVED, _("Approve")), (CostApproval.REFUSED, _("Refuse"))],
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed when you refuse. The person who entered the payment reads it."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    submit_label = _("Save decision")
    is_stale = False

    def refused(self, problem, version):
        """The form to show after the service refused with `problem`: when somebody changed the payment meanwhile, it
        is decided anew, on its `version` as it is shown now; what was typed stays."""
        self.add_error(None, problem)
        self.is_stale = getattr(problem, "code", "") == "stale"
        if self.is_stale:
            self.data = self.data.copy()
            self.data["version"] = version
        return self

    def clean(self):
        """Cleaned data; a refusal needs its reason."""
        cleaned = super().clean()
        if cleaned.get("decision") == CostApproval.REFUSED and not cleaned.get("reason"):
            self.add_error("reason", _("Say why it is refused: the case worker reads it"))
        return cleaned
