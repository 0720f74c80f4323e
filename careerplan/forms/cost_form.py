"""The fields of a payment (F346), and what it would do to the program's caps (beyond N15)."""

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from careerplan.forms.plan_form import PlanForm
from careerplan.models import ServiceCost
from careerplan.queries import effect_on_caps, subtypes_of
from careerplan.queries.costs import why_reason
from careerplan.services.settle_cost import settle_cost
from casework.accounts.queries import options_for
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.uswds import Cancel, Row, Submit
from programs.caps import cap_findings

COST_FIELDS = ("subtype", "method", "paid_on", "unit_cost", "quantity", "funding_source")


class CostForm(PlanForm):
    """A payment for a service; keyword argument `service`. The reason for a supervisor is asked only above a cap."""

    subtype = forms.ChoiceField(label=_("Subtype"), widget=forms.RadioSelect)
    method = forms.ChoiceField(label=_("Method of payment"), widget=forms.RadioSelect)
    paid_on = DateTextField(
        label=_("Start date of payment"), prefers="past", help_text=_("Today or earlier.")
    )
    unit_cost = forms.DecimalField(
        label=_("Cost"),
        max_digits=12,
        decimal_places=2,
        help_text=_("In US dollars, for one time."),
    )
    quantity = forms.IntegerField(
        label=_("Number of times"),
        max_value=999,
        initial=1,
        help_text=_("On that day."),
    )
    funding_source = forms.ChoiceField(label=_("Source of funds"), widget=forms.RadioSelect)
    approval_reason = forms.CharField(
        label=_("Why more is needed"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("A supervisor reads this and decides."),
    )

    submit_label = _("Save")
    widths = {"unit_cost": "m", "quantity": "xs"}
    field_order = (*COST_FIELDS, "approval_reason")
    error_texts = {
        "unit_cost": {
            "invalid": _("Enter the cost as a number, like 125 or 12.50"),
            "max_decimal_places": _("Enter the cost in dollars and cents, like 125 or 12.50"),
            "max_digits": _("That is more than a payment can be. Check the cost."),
            "max_whole_digits": _("That is more than a payment can be. Check the cost."),
        },
        "quantity": {
            "invalid": _("Enter the number of times as a whole number, like 1"),
            "max_value": _("The number of times must be 999 or less"),
        },
    }

    class Meta:
        model = ServiceCost
        fields = [*COST_FIELDS, "approval_reason"]

    def __init__(self, *args, service, **kwargs):
        super().__init__(*args, **kwargs)
        self.given["service"] = service
        self.service = service
        policy, code = self.spec.cost_policy, self.spec.code
        self.fields["method"].choices = options_for(code, policy.methods)
        self.fields["funding_source"].choices = options_for(code, policy.funding_sources)
        subtypes = subtypes_of(self.spec, service.service_type)
        self.fields["subtype"].choices = subtypes
        if not subtypes:
            del self.fields["subtype"]
        self.effect = ()

    @classmethod
    def of(cls, request, service, spec, **given):
        """The form as the request opens or sends it; leaving it leads to the payments of `service`."""
        data = request.POST if request.method == "POST" else None
        home = reverse("careerplan:list_costs", args=[service.enrollment.public_id, service.public_id])
        return cls(data, enrollment=service.enrollment, spec=spec, service=service, cancel_url=home, **given)

    def form_attributes(self):
        """The name by which the page finds the form to say at once what a payment would use."""
        return super().form_attributes() | {"id": "cost-form"}

    def layout(self):
        asks = self.has_error("approval_reason") or self["approval_reason"].value()
        return [
            *(["subtype"] if "subtype" in self.fields else []),
            Row("paid_on", "unit_cost", "quantity"),
            "method",
            "funding_source",
            *(["approval_reason"] if asks else []),
            *self.hidden(),
        ]

    def buttons(self):
        """Save, or leave."""
        return [Submit(self.submit_label), Cancel(self.cancel_label, self.cancel_url)]

    def clean(self):
        """Cleaned data; the reason for a supervisor is missed when a cap would be passed without one."""
        cleaned = super().clean()
        if any(name in self.errors for name in COST_FIELDS):
            return cleaned
        plan = {name: cleaned.get(name, "") for name in COST_FIELDS}
        try:
            settled = settle_cost(self.spec, self.service, today=clock.today(), **plan)
        except ValidationError as problem:
            self.add_error(None, problem)
            return cleaned
        self.effect = self._effect(settled)
        findings = cap_findings(self.effect)
        if findings and not cleaned.get("approval_reason") and self._moves_money:
            self.fields["approval_reason"].required = True
            self.add_error("approval_reason", why_reason(findings))
        return cleaned

    def _effect(self, settled):
        return effect_on_caps(
            self.spec,
            self.service,
            subtype=settled["subtype"],
            paid_on=settled["paid_on"],
            amount=settled["unit_cost"] * settled["quantity"],
            but=self.instance if self.instance.pk else None,
        )

    @property
    def _moves_money(self):
        """Whether what a cap measures differs from what is saved; a supervisor's decision stands otherwise."""
        return not self.instance.pk or bool(
            {"subtype", "paid_on", "unit_cost", "quantity"} & {*self.changed_data}
        )

    @property
    def values(self):
        """What the service takes."""
        return {name: self.cleaned_data.get(name, "") for name in COST_FIELDS} | {
            "approval_reason": self.cleaned_data["approval_reason"]
        }
