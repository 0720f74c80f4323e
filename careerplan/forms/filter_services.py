"""The filters of the bulk grid: those of the report, and which of its numbers is looked at (F389, F390)."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careerplan.forms.show_services_report import ServicesReportForm


class FilterServicesForm(ServicesReportForm):
    """What the grid is about: a row of the report is its `service_type`, which may have left the catalogue, a column
    its `status`."""

    service_type = forms.ChoiceField(label=gettext_lazy("Step/Service"), required=False)
    status = forms.ChoiceField(label=gettext_lazy("Status"), required=False)

    field_order = ("program", "service_type", "status")

    def _offer_nothing(self):
        super()._offer_nothing()
        for name in ("service_type", "status"):
            self.fields[name].choices = [("", _("All"))]

    def _offer(self, spec):
        super()._offer(spec)
        asked = self.data.get("service_type", "")
        gone = [(asked, asked)] if asked and asked not in spec.catalogue else []
        self.fields["service_type"].choices += [*spec.catalogue.choices(), *gone]
        self.fields["status"].choices += spec.service_statuses.choices()
