"""The bulk grid: a row of boxes for each service, saved together (F390, F391)."""

import json
from dataclasses import dataclass
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careerplan.access import editable_services, services_by_ids
from careerplan.forms.service_cells import LABELS, CellReader, cell_fields, texts_of
from careerplan.models import Service
from careerplan.queries.bulk import FIELDS, Entry, values_of, words_of
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm

LONGEST_TEXT = 40
MOST_ROWS = 100


@dataclass(frozen=True)
class Cell:
    """One box of the grid under `heading`. `now` is what is saved now where somebody else changed it, else ""."""

    name: str
    field: str
    heading: str
    value: str
    label: str
    error: str
    now: str


@dataclass(frozen=True)
class GridRow:
    """One service in the grid; no `cells` when the person may not change it, `words` are what it holds as
    (heading, text). `result` is what the last act made of it (as `Settled` says it) or "", `error` what is wrong with
    the row as a whole."""

    service: Service
    step: str
    cells: tuple[Cell, ...]
    words: tuple[tuple[str, str], ...]
    is_selected: bool
    result: str
    error: str

    @property
    def key(self):
        """The public id as names of boxes hold it."""
        return self.service.public_id.hex


class EditServicesForm(CaseworkForm):
    """A grid over `services` (rows with customers, in order). `writable` are the keys of those the person may change,
    `told` {key: result} what the save before this page made of them.

    The hidden field `opened` holds version and texts of each row as drawn, so that a row nobody typed in is left alone
    whatever happened to it meanwhile. The boxes `fill_*` are what "Fill" types into the selected rows.
    """

    opened = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200_000)
    fill_status = forms.ChoiceField(label=LABELS["status"], required=False)
    fill_started_on = DateTextField(label=LABELS["started_on"], required=False)
    fill_completed_on = DateTextField(label=LABELS["completed_on"], required=False, prefers="past")
    fill_due_on = DateTextField(label=LABELS["due_on"], required=False, prefers="future")
    fill_weekly_hours = cell_fields()["weekly_hours"]
    fill_all = forms.BooleanField(label=gettext_lazy("Every row on this page"), required=False)

    widths = {"fill_weekly_hours": "xs"}
    all_optional = True

    def __init__(self, *args, services, writable, spec, told=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.services, self.writable, self.spec, self.told = services, writable, spec, told or {}
        self.fields["fill_weekly_hours"].label = LABELS["weekly_hours"]
        self.fields["fill_status"].choices = [("", _("Leave as it is")), *spec.service_statuses.choices()]
        self.entries, self.results = [], {}
        self.initial["opened"] = self._opened_now()

    @classmethod
    def posted(cls, data, member, spec):
        """The grid as it was sent, over the rows the member reads. ValidationError when it names none."""
        keys = list(_read_opened(data.get("opened", "")))
        rows = {row.public_id.hex: row for row in services_by_ids(member, [UUID(key) for key in keys])}
        services = [rows[key] for key in keys if key in rows]
        if not keys:
            raise ValidationError(_("There was nothing to save."))
        return cls(data, services=services, writable=writable_among(member, services), spec=spec)

    def clean(self):
        """Read the rows that were typed in into `entries`. What cannot be read is an entry with its problems."""
        cleaned = super().clean()
        reader, self.entries = CellReader(self.spec), []
        for key, (version, *before) in _read_opened(self.data.get("opened", "")).items():
            texts = self._typed(key)
            if list(texts.values()) != before:
                values, problems = reader.read(texts)
                self.entries.append(Entry(UUID(key), version, values, problems))
        return cleaned

    def again(self, outcome, services, writable):
        """The grid to show after an act that left something: rows as saved now, those that come back as typed."""
        back = {row.entry.service_id: row for row in outcome.back}
        fresh = type(self)(self.data.copy(), services=services, writable=writable, spec=self.spec)
        fresh.results = {row.entry.service_id: row for row in outcome.rows}
        fresh.data["opened"] = fresh._opened_now()
        for service in services:
            if service.public_id not in back:
                for name, text in texts_of(service).items():
                    fresh.data[self.name_of(service, name)] = text
        fresh.full_clean()
        for service in services:
            for name, problem in getattr(back.get(service.public_id), "problems", {}).items():
                fresh._blame(service, name or FIELDS[0], problem)
        return fresh

    def filled(self):
        """The grid with the boxes of the selected rows filled, and how many rows that were. Nothing is saved."""
        data, count = self.data.copy(), 0
        texts = {name: self.data.get(f"fill_{name}", "").strip() for name in FIELDS}
        for service in self.services:
            if service.pk in self.writable and self._is_selected(service):
                count += 1
                for name, text in texts.items():
                    if text:
                        data[self.name_of(service, name)] = text
        return type(self)(data, services=self.services, writable=self.writable, spec=self.spec), count

    def name_of(self, service, field):
        """The name of one box."""
        return f"{service.public_id.hex}_{field}"

    @property
    def rows(self):
        """The `GridRow`s to draw."""
        return [self._row(service) for service in self.services]

    @property
    def selected_count(self):
        """How many rows are selected."""
        return sum(self._is_selected(service) for service in self.services if service.pk in self.writable)

    @property
    def fill_fields(self):
        """The bound fields of the fill tool, but for the box that means every row."""
        return [self[f"fill_{name}"] for name in FIELDS]

    @property
    def is_filling(self):
        """Whether the fill tool is in use, or something in it is wrong."""
        return self.is_bound and ("fill" in self.data or any(field.errors for field in self.fill_fields))

    def _row(self, service):
        found = self.results.get(service.public_id)
        is_open = service.pk in self.writable
        values = values_of(service)
        return GridRow(
            service=service,
            step=self.spec.catalogue.text(service.service_type),
            cells=tuple(self._cell(service, name, found) for name in FIELDS) if is_open else (),
            words=tuple((str(LABELS[name]), words_of(self.spec, name, values[name])) for name in FIELDS),
            is_selected=self._is_selected(service),
            result=found.result if found else self.told.get(service.public_id.hex, ""),
            error=found.problems.get("", "") if found else "",
        )

    def _cell(self, service, field, found):
        name = self.name_of(service, field)
        saved = texts_of(service)[field]
        value = self.data.get(name, saved) if self.is_bound else saved
        is_stale = found is not None and found.result == "stale" and field in found.changes
        return Cell(
            name=name,
            field=field,
            heading=str(LABELS[field]),
            value=value,
            label=f"{LABELS[field]}, {service.customer}",
            error=self._error(field, name, found),
            now=words_of(self.spec, field, getattr(service, field)) if is_stale else "",
        )

    def _error(self, field, name, found):
        """What is wrong with a box; the summary says the customer's name before it."""
        if not self.is_bound or name not in self.errors:
            return ""
        return found.problems.get(field) or found.problems.get("", "")

    def _typed(self, key):
        return {name: self.data.get(f"{key}_{name}", "").strip()[:LONGEST_TEXT] for name in FIELDS}

    def _is_selected(self, service):
        if not self.is_bound:
            return False
        return "fill_all" in self.data or service.public_id.hex in self.data.getlist("selected")

    def _opened_now(self):
        rows = [service for service in self.services if service.pk in self.writable]
        return json.dumps({row.public_id.hex: [row.version, *texts_of(row).values()] for row in rows})

    def _blame(self, service, field, problem):
        """An error of a box, in the summary with the customer's name."""
        name = self.name_of(service, field)
        self.fields[name] = forms.CharField(required=False)
        self.add_error(name, f"{service.customer}, {LABELS[field]}: {problem}")


def writable_among(member, services):
    """Keys of those of `services` that `member` may change."""
    keys = [service.pk for service in services]
    return set(editable_services(member).filter(pk__in=keys).values_list("pk", flat=True))


def _read_opened(text):
    """{key: [version, *texts]} of the first MOST_ROWS rows of the hidden field; {} for anything else."""
    try:
        found = json.loads(text)
        rows = {UUID(key).hex: value for key, value in list(found.items())[:MOST_ROWS]}
    except (ValueError, AttributeError, TypeError):
        return {}
    return {
        key: value
        for key, value in rows.items()
        if isinstance(value, list) and len(value) == 1 + len(FIELDS) and isinstance(value[0], int)
    }
