"""A credential that the customer earned (F361; `domain.md` C18)."""

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from careerplan.forms.plan_form import PlanForm
from casework.core import clock
from casework.core.dates import DateText, DateTextField
from casework.core.files import CheckedFileField, limits_text
from casework.core.uswds import Cancel, Row, Submit
from outcomes.models import Credential
from outcomes.queries.credentials import codes_offered, required_fields
from outcomes.queries.registry import registry_row, said_by_registry
from outcomes.services.settle_credential import FIELDS, settle_credential
from programs.registry import get_program

NONE = ("", _("Select"))


class EightDigits(DateText):
    """The text box of a date that is printed as MM/DD/YYYY (`domain.md` R24)."""

    def format_value(self, value):
        """A date with its leading zeros; what was typed stays as it was typed."""
        return f"{value:%m/%d/%Y}" if hasattr(value, "strftime") else value or None


class EditCredentialForm(PlanForm):
    """The union of the sources' fields; the program says which it stars. What the registry settled is not asked."""

    program_credential = forms.ChoiceField(
        label=_("Credential of the training program"),
        required=False,
        help_text=_("What the state approved for the training programs of this provider."),
    )
    title = forms.CharField(max_length=160)
    credential_source = forms.ChoiceField(label=_("Credential Source"))
    attained_on = DateTextField(
        widget=EightDigits(prefers="past"),
        prefers="past",
        latest=clock.today,
        help_text=_("For example 03/03/2023"),
    )
    expires_on = DateTextField(
        label=_("Expires"),
        prefers="future",
        required=False,
        help_text=_("The last day it is valid. Leave it empty if it does not expire."),
    )
    credential_type = forms.ChoiceField(label=_("Credential Type"))
    institution = forms.CharField(label=_("Institution"), max_length=160)
    description = forms.CharField(
        label=_("Description"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 4})
    )
    work_experience = forms.TypedChoiceField(
        label=_("Do you have work experience in the field that you trained in?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        widget=forms.RadioSelect,
        coerce=lambda value: value == "yes",
        empty_value=None,
        required=False,
    )
    file = CheckedFileField(label=_("Copy of the credential"), required=False)

    submit_label = _("Save")

    class Meta:
        model = Credential
        fields = FIELDS

    def __init__(self, *args, registry=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.given["registry"] = registry
        self.registry = registry or registry_row(self.instance.registry_id)
        self.said = self._settled_already()
        self._name_fields()
        self._offer()
        needed = required_fields(self.spec)
        for name in {*FIELDS} & {*self.fields}:
            self.fields[name].required = name in needed and name not in self.said
        for name in self.said:
            self.fields[name].disabled = True
            self.initial[name] = self.said[name]

    @classmethod
    def of(cls, request, service, **given):
        """The form as the request opens or sends it; leaving it leads to the service's credentials."""
        enrollment = service.enrollment
        home = reverse("outcomes:list_service_credentials", args=[enrollment.public_id, service.public_id])
        return cls(
            request.POST if request.method == "POST" else None,
            request.FILES or None,
            enrollment=enrollment,
            spec=get_program(enrollment.program),
            cancel_url=home,
            **given,
        )

    def layout(self):
        return [
            *(["program_credential"] if "program_credential" in self.fields else []),
            "title",
            Row("credential_type", "credential_source"),
            Row("attained_on", "expires_on"),
            "institution",
            "description",
            "work_experience",
            "file",
            *self.hidden(),
        ]

    def buttons(self):
        return [Submit(self.submit_label), Cancel(self.cancel_label, self.cancel_url)]

    def clean(self):
        """Cleaned data as it will be stored."""
        cleaned = super().clean()
        cleaned.setdefault("program_credential", self.instance.program_credential)
        if all(name in cleaned for name in FIELDS):
            try:
                cleaned |= self._settle({name: cleaned[name] for name in FIELDS})
            except ValidationError as problem:
                for name, found in problem.message_dict.items():
                    self.add_error(name, found)
        return cleaned

    @property
    def values(self):
        """What the service takes: the fields, and the file."""
        return {name: self.cleaned_data[name] for name in FIELDS} | {
            "checked_file": self.cleaned_data["file"]
        }

    def _settle(self, values):
        known = self.instance if self.instance.pk else None
        return settle_credential(self.enrollment, values, today=clock.today(), known=known, said=self.said)

    def _settled_already(self):
        if self.registry is None:
            return {}
        said = said_by_registry(self.spec, self.registry)
        return {name: getattr(self.instance, name) for name in said} if self.instance.pk else said

    def _name_fields(self):
        self.fields["title"].label = self.spec.words.credential_name
        self.fields["attained_on"].label = self.spec.words.credential_date
        for name in ("title", "attained_on"):
            asked = _("Enter the %(label)s") % {"label": self.fields[name].label.lower()}
            self.fields[name].error_messages["required"] = asked
        self.fields["file"].help_text = limits_text(most=1)
        if self.instance.work_experience is not None:
            self.initial["work_experience"] = "yes" if self.instance.work_experience else "no"

    def _offer(self):
        for name, offered in codes_offered(self.enrollment).items():
            kept = self.said.get(name) or getattr(self.instance, name)
            known = getattr(self.spec, _LISTS[name]).text(kept)
            choices = offered if not kept else {kept: known} | offered
            first = NONE if name != "program_credential" else ("", _("Another credential"))
            self.fields[name].choices = [first, *choices.items()]
        if len(self.fields["program_credential"].choices) == 1:
            del self.fields["program_credential"]


_LISTS = {
    "credential_type": "credential_types",
    "credential_source": "credential_sources",
    "program_credential": "program_credentials",
}
