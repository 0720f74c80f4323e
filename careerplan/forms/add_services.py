"""A step for many customers who do not have it: whom, and with which dates (F388, UX-12)."""

from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careerplan.enums import ServiceStatus
from careerplan.forms.service_cells import LABELS, cell_fields
from careerplan.queries.bulk import words_of
from careerplan.services.settle_service import settle_service
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm


class AddServicesForm(CaseworkForm):
    """Selected customers and the planned dates and hours of the step. Keyword argument `spec`: the program's."""

    started_on = DateTextField(label=LABELS["started_on"])
    due_on = DateTextField(label=LABELS["due_on"], prefers="future")
    weekly_hours = cell_fields()["weekly_hours"]
    everybody = forms.BooleanField(
        label=gettext_lazy("Every customer in this list, also on other pages"), required=False
    )

    widths = {"weekly_hours": "xs"}

    def __init__(self, *args, spec, **kwargs):
        super().__init__(*args, **kwargs)
        self.spec = spec
        self.fields["weekly_hours"].label = LABELS["weekly_hours"]
        self.fields["weekly_hours"].required = True
        self.fields["weekly_hours"].error_messages["required"] = _("Enter the weekly hours, 0 if none")

    @property
    def selected(self):
        """The public ids that were selected, as text; others are left out."""
        return {text for text in self.data.getlist("selected") if _is_id(text)} if self.is_bound else set()

    def clean(self):
        """Cleaned data; somebody must be selected, and the dates must be in order."""
        cleaned = super().clean()
        if not self.selected and not cleaned.get("everybody"):
            self.add_error("everybody", _("Select the customers, or every customer in the list"))
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
    def carried(self):
        """[(name, value)] of everything that was sent, for the review page to send again."""
        left = ("csrfmiddlewaretoken", "review", "confirm", "change")
        return [(name, value) for name, values in self.data.lists() if name not in left for value in values]

    @property
    def summary(self):
        """The dates and hours as they will be saved, for `components/summary_list.html`."""
        return [
            {"label": LABELS[name], "value": words_of(self.spec, name, self.cleaned_data[name])}
            for name in ("started_on", "due_on", "weekly_hours")
        ]


def _is_id(text):
    try:
        UUID(text)
    except ValueError:
        return False
    return True
