"""The filters of the Customer Services Report (F386): a GET form whose address alone reproduces the report (UX-07)."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careerplan.access import organisations_of_report
from careerplan.enums import ProviderKind
from careerplan.queries.named_providers import named_providers
from careerplan.queries.services_report import Asked
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from casework.core.list_address import address_with
from programs.registry import get_program


class ServicesReportForm(CaseworkForm):
    """What the report is about. Keyword argument `member`: what is offered is what the member reads."""

    program = forms.ChoiceField(label=gettext_lazy("Project"))
    family = forms.ChoiceField(label=gettext_lazy("Service Type"), required=False)
    organisation = forms.ChoiceField(label=gettext_lazy("Grantee"), required=False)
    begins = DateTextField(
        label=gettext_lazy("Start Date Begin Range"),
        prefers="past",
        required=False,
    )
    provider = forms.ChoiceField(label=gettext_lazy("Service Provider"), required=False)
    ends = DateTextField(
        label=gettext_lazy("Start Date End Range"),
        required=False,
    )
    people = forms.ChoiceField(label=gettext_lazy("Customer Enrollment Status"), required=False)

    form_method = "get"
    all_optional = True

    def __init__(self, data, *, member):
        super().__init__(data)
        self.member = member
        specs = [get_program(code) for code in member.programs]
        chosen = data.get("program", "") if data else ""
        self.spec = next(
            (spec for spec in specs if spec.code == chosen), specs[0] if len(specs) == 1 else None
        )
        self.fields["program"].choices = [("", _("Select")), *[(spec.code, spec.name) for spec in specs]]
        self.initial["program"] = self.spec.code if self.spec else ""
        self.organisations = {}
        self._offer_nothing()
        if self.spec:
            self._offer(self.spec)

    @classmethod
    def of(cls, request):
        """The form as the address says it; a member of one program need not select it."""
        data = request.GET.copy()
        if "program" not in data and len(request.member.programs) == 1:
            data["program"] = request.member.programs[0]
        return cls(data if "program" in data else None, member=request.member)

    def _offer_nothing(self):
        for name in ("family", "organisation", "provider"):
            self.fields[name].choices = [("", _("Select"))]
        self.fields["people"].choices = [("", _("All"))]

    def _offer(self, spec):
        self.fields["family"].choices += spec.service_families.choices()
        self.organisations = {row.code: row for row in organisations_of_report(self.member, spec.code)}
        self.fields["organisation"].choices += [(code, row.name) for code, row in self.organisations.items()]
        self.named = named_providers(row.pk for row in self.organisations.values())
        kinds = [(kind.value, kind.label) for kind in ProviderKind]
        self.fields["provider"].choices += [
            *kinds,
            *([(_("By name"), [(key, name) for key, name, _found in self.named])] if self.named else []),
        ]
        self.fields["people"].choices += spec.enrollment_statuses.choices()

    def clean(self):
        """Cleaned data; the range must not end before it begins."""
        cleaned = super().clean()
        begins, ends = cleaned.get("begins"), cleaned.get("ends")
        if begins and ends and ends < begins:
            self.add_error(
                "ends", ValidationError(_("Start Date End Range cannot be before Start Date Begin Range"))
            )
        return cleaned

    @property
    def asked(self):
        """What was asked, as the queries take it."""
        values = self.cleaned_data
        return Asked(
            spec=self.spec,
            family=values["family"],
            organisation=self.organisations.get(values["organisation"]),
            begins=values["begins"],
            ends=values["ends"],
            provider=self._provider(values["provider"]),
            people=values["people"],
        )

    def _provider(self, value):
        if not value:
            return None
        if value in ProviderKind.values:
            return Q(provider_kind=value)
        return next(found for key, _name, found in self.named if key == value)

    @property
    def chosen(self):
        """{name: text} of the filters that are set, for addresses that stay with the same customers."""
        return {name: self.data[name] for name in self.fields if self.data.get(name)} if self.is_bound else {}

    @property
    def report_url(self):
        """The address of the report with the same filters."""
        kept = {name: text for name, text in self.chosen.items() if name in ServicesReportForm.base_fields}
        return address_with(reverse("careerplan:show_services_report"), kept)
