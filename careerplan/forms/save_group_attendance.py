"""Attendance of a cohort: which services, and a grid of one text for each customer and day (F358; beyond N10)."""

from datetime import date
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careerplan.enums import ProviderKind
from careerplan.forms.attendance_form import AttendanceForm, long_weekday, read_opened
from careerplan.forms.attendance_texts import mark_of, read_mark
from careerplan.models import Service
from careerplan.queries.attendance import GridDay
from casework.cases.models import Customer
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm
from casework.core.uswds import Row
from programs.attendance import week_of

LENGTHS = (("5", gettext_lazy("Monday to Friday")), ("7", gettext_lazy("Sunday to Saturday")))


class ChooseGroupForm(CaseworkForm):
    """Which cohort and which week. Keyword arguments: `specs` (ProgramSpecs of the worker), `locations` (rows)."""

    service = forms.ChoiceField(label=gettext_lazy("Service"))
    location = forms.ChoiceField(label=gettext_lazy("Location"), required=False)
    provider = forms.ChoiceField(label=gettext_lazy("Service provider"), required=False)
    week = DateTextField(
        label=gettext_lazy("Week"),
        prefers="past",
        required=False,
        help_text=gettext_lazy("Any day of the week. This week if empty."),
    )
    days = forms.ChoiceField(label=gettext_lazy("Days"), choices=LENGTHS, required=False)

    form_method = "get"
    all_optional = True
    submit_label = gettext_lazy("Show attendance")

    def __init__(self, *args, specs, locations, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["service"].choices = [
            ("", _("- Select -")),
            *[(f"{spec.short_name} – {_('services')}", _services_of(spec)) for spec in specs],
        ]
        self.locations = {str(row.public_id): row for row in locations}
        self.fields["location"].choices = [
            ("", _("All locations")),
            *[(key, f"{row.name}, {row.organisation.name}") for key, row in self.locations.items()],
        ]
        with_provider = [choice for choice in ProviderKind.choices if choice[0] != ProviderKind.NONE]
        self.fields["provider"].choices = [("", _("Any provider")), *with_provider]

    def layout(self):
        return ["service", Row("location", "provider"), Row("week", "days")]

    @property
    def service_label(self):
        """What the chosen service is called."""
        groups = [pairs for _group, pairs in self.fields["service"].choices if not isinstance(pairs, str)]
        return next(text for pairs in groups for code, text in pairs if code == self.cleaned_data["service"])

    @property
    def chosen(self):
        """(program, service type, Location or None, provider kind or "", date or None, number of days)."""
        program, service_type = self.cleaned_data["service"].split(".")
        return (
            program,
            service_type,
            self.locations.get(self.cleaned_data["location"]),
            self.cleaned_data["provider"],
            self.cleaned_data["week"],
            int(self.cleaned_data["days"] or 5),
        )


class SaveGroupAttendanceForm(AttendanceForm):
    """A text for each customer and day. Keyword argument `planned`: the hours of a full day to suggest (Decimal)."""

    field_names = ("mark",)

    full_day = forms.DecimalField(
        label=gettext_lazy("Hours of a full day"),
        min_value=0,
        max_value=24,
        max_digits=4,
        decimal_places=2,
        required=False,
        help_text=gettext_lazy("What P counts, and M without a time."),
    )
    widths = {"full_day": "xs"}

    def __init__(self, *args, planned=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("full_day", planned)

    def texts_of(self, day):
        return {"mark": mark_of(day.row)}

    def read(self, texts):
        if "full_day" in self.errors and texts["mark"][:1].upper() in ("P", "M"):
            return None, {"mark": _("Correct the hours of a full day first.")}
        entry, problem = read_mark(texts["mark"], self.full_hours)
        return entry, {"mark": problem} if problem else {}

    @property
    def full_hours(self):
        """The hours of a full day as typed, else as suggested; None when neither says."""
        return self.cleaned_data.get("full_day") if self.is_bound else self.initial["full_day"]

    @property
    def texts(self):
        """{(service's key, date): text} of every open cell as it stands."""
        cells = [(day, self.inputs(day)) for day in self.days]
        return {(day.service.pk, day.day): found[0].value for day, found in cells if found}

    def grid(self, rows):
        """[(row, [(GridDay, its Input or None)])] of the `rows` of a GroupPage."""
        return [(row, [(day, next(iter(self.inputs(day)), None)) for day in row.days]) for row in rows]

    def label_of(self, day, field):
        return f"{day.service.customer}, {long_weekday(day.day)}"

    def said(self, day, problem):
        return f"{day.service.customer}, {long_weekday(day.day)}: {problem}"

    def filled(self, marks):
        """The form with `marks` ({(service's key, date): text}) typed into its open cells; nothing is saved."""
        data = self.data.copy()
        for day in self.days:
            mark = marks.get((day.service.pk, day.day))
            if mark is not None and day.is_open:
                data[self.name_of(day, "mark")] = mark
        return type(self)(data, days=self.days)


def read_posted(data):
    """A posted grid as a form that knows its cells and nothing of the record: (form, the Sunday of its week, public
    ids of its services). The access door and the service decide what may be written.

    Only days of one week are taken. ValueError when the grid names none.
    """
    found = [_stub(key) for key in read_opened(data.get("opened", ""))]
    week = min((week_of(day.day) for day in found), default=None)
    if week is None:
        raise ValueError("The grid is empty.")
    days = [day for day in found if week_of(day.day) == week]
    return SaveGroupAttendanceForm(data, days=days), week, {day.service.public_id for day in days}


def read_posted_key(key):
    """(public id of the service as UUID, date) that the name of a cell holds. ValueError for anything else."""
    service_id, _separator, day = key.partition("_")
    return UUID(service_id), date.fromisoformat(day)


def _stub(key):
    service_id, day = read_posted_key(key)
    return GridDay(Service(public_id=service_id, customer=Customer()), day, None)


def _services_of(spec):
    kept = [row for row in spec.catalogue if row.is_attended]
    return [(f"{spec.code}.{row.code}", row.text) for row in kept]
