"""The verification of a follow-up (F376, 004:547)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from careerplan.models import FollowUp
from casework.core.forms import CaseworkModelForm


class VerifyFollowUpForm(CaseworkModelForm):
    """Employed or not, the subsidized wage as it is now, what was found, and the tick of who verified it."""

    submit_label = _("Verify follow-up")
    widths = {"subsidized_wage": "s"}
    error_texts = {"is_employed": {"required": _("Select whether they are still employed")}}

    is_employed = forms.TypedChoiceField(
        label=_("Still employed"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    subsidized_wage = forms.DecimalField(
        label=_("Subsidized Wage or Training Wage Match"),
        min_value=0,
        max_value=999,
        max_digits=6,
        decimal_places=2,
        help_text=_("Update it as needed. The employer's match becomes the rest of the hourly wage."),
    )
    is_verified = forms.BooleanField(label=_("I have verified employment"))

    class Meta:
        model = FollowUp
        fields = ["note"]
        labels = {"note": _("What was found")}
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["subsidized_wage"] = self.instance.placement.subsidized_wage

    def layout(self):
        return ["is_employed", "subsidized_wage", "note", "is_verified", "version"]

    def values(self):
        """What the service takes."""
        return {
            name: self.cleaned_data[name] for name in ("is_employed", "subsidized_wage", "note", "version")
        }
