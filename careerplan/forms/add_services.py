"""A step for many customers who do not have it: whom, and with which dates (F388, UX-12)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.enums import ServiceStatus
from careerplan.forms.service_cells import LABELS, cell_fields
from careerplan.queries.bulk import words_of
from careerplan.services.settle_service import settle_service
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.selection import SelectionForm


class AddServicesForm(SelectionForm):
    """Selected customers and the planned dates and hours of the step. Keyword argument `spec`: the program's."""

    started_on = DateTextField(label=LABELS["started_on"])
    due_on = DateTextField(label=LABELS["due_on"], prefers="future")
    weekly_hours = cell_fields()["weekly_hours"]

    widths = {"weekly_hours": "xs"}

    def __init__(self, *args, spec, **kwargs):
        super().__init__(*args, **kwargs)
        self.spec = spec
        self.fields["weekly_hours"].label = LABELS["weekly_hours"]
        self.fields["weekly_hours"].required = True
        self.fields["weekly_hours"].error_messages["required"] = _("Enter the weekly hours, 0 if none")

    def clean(self):
        """Cleaned data; somebody must be selected, and the dates must be in order."""
        cleaned = super().clean()
        try:
            settle_service(self.spec, today=clock.today(), **self.plan)
        except ValidationError as problem:
            for name, texts in problem.message_dict.items():
                if name in self.fields and name not in self.errors:
                    self.add_error(name, texts)
        return cleaned

    @property
    def plan(self):
        """What the service takes: planned, not started."""
        found = {name: self.cleaned_data.get(name) for name in ("started_on", "due_on", "weekly_hours")}
        return {"status": ServiceStatus.NOT_STARTED, "completed_on": None, **found}

    @property
    def summary(self):
        """The dates and hours as they will be saved, for `components/summary_list.html`."""
        return [
            {"label": LABELS[name], "value": words_of(self.spec, name, self.cleaned_data[name])}
            for name in ("started_on", "due_on", "weekly_hours")
        ]
