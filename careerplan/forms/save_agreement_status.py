"""The choice in the agreement block: "Select plan status", "Save Status (Send Request)" (F291)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from careerplan.enums import AgreementStatus
from casework.core.forms import CaseworkForm

CHOSEN_BY_STAFF = (AgreementStatus.REQUESTED, AgreementStatus.SIGNED, AgreementStatus.UNABLE)


class SaveAgreementStatusForm(CaseworkForm):
    """One of the statuses that staff can set; that the customer agreed online is set by the customer alone."""

    warn_unsaved = False
    error_texts = {"status": {"required": _("Select the plan status")}}

    status = forms.ChoiceField(label="")

    def __init__(self, *args, spec, **kwargs):
        super().__init__(*args, **kwargs)
        acts, statuses = spec.agreement.acts, spec.agreement.statuses
        self.submit_label = acts.text("save")
        self.fields["status"].label = acts.text("select")
        self.fields["status"].choices = [
            ("", _("- Select -")),
            *[
                (
                    str(code),
                    acts.text("request") if code == AgreementStatus.REQUESTED else statuses.text(code),
                )
                for code in CHOSEN_BY_STAFF
            ],
        ]
