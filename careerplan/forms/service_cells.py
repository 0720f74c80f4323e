"""What people write for one service in a grid or a file, read cell by cell (F390)."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careerplan.queries import hours_text
from careerplan.queries.bulk import FIELDS
from casework.core.dates import DateText, DateTextField

LABELS = {
    "status": gettext_lazy("Status"),
    "started_on": gettext_lazy("Start Date"),
    "completed_on": gettext_lazy("End Date"),
    "due_on": gettext_lazy("Planned Due Date"),
    "weekly_hours": gettext_lazy("Weekly Hours"),
}
"""Headings of the grid, to the letter of seed 004:673."""

_HOURS = {
    "min_value": gettext_lazy("Weekly hours must be 0 or more"),
    "max_value": gettext_lazy("Weekly hours must be 168 or less: a week has no more"),
    "invalid": gettext_lazy("Enter the weekly hours as a number, like 10 or 7.5"),
    "max_decimal_places": gettext_lazy("Enter the weekly hours with at most two decimals"),
}


def cell_fields():
    """{field: form field} that read the cells; none is required, the status decides which are needed."""
    hours = forms.DecimalField(
        required=False, min_value=0, max_value=168, max_digits=5, decimal_places=2, error_messages=_HOURS
    )
    return {
        "started_on": DateTextField(required=False),
        "completed_on": DateTextField(required=False, prefers="past"),
        "due_on": DateTextField(required=False, prefers="future"),
        "weekly_hours": hours,
    }


class CellReader:
    """Reads the cells of many rows for the program `spec`."""

    def __init__(self, spec):
        self.fields = cell_fields()
        self.statuses = {}
        for option in spec.service_statuses:
            for word in (option.code, option.label, option.text, option.report_label, *option.also):
                self.statuses[word.casefold()] = option.code

    def read(self, texts):
        """({field: value}, {field: problem}) of `texts` {field: text, date or number} of one row."""
        values, problems = {}, {}
        for name in FIELDS:
            try:
                values[name] = self._read(name, texts.get(name, ""))
            except ValidationError as problem:
                problems[name] = " ".join(problem.messages)
        return values, problems

    def _read(self, name, text):
        if name != "status":
            return self.fields[name].clean(text)
        code = self.statuses.get(str(text or "").strip().casefold())
        if code is None:
            raise ValidationError(_("Select a status from the list"))
        return code


def texts_of(service):
    """{field: text} of the boxes of `service` as saved."""
    found = {name: DateText().format_value(getattr(service, name)) or "" for name in FIELDS[1:4]}
    return {"status": service.status, **found, "weekly_hours": hours_text(service.weekly_hours)}
