"""What the grids of attendance share: texts by day, what stood there when the page was opened, and refusals by cell."""

import json
from dataclasses import dataclass

from django import forms
from django.utils import dateformat
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from careerplan.forms.attendance_texts import LABELS, read_texts, texts_of
from careerplan.queries import hours_text
from careerplan.queries.attendance import Cell, entry_words, stamp_of
from careerplan.services.settle_attendance import settle_attendance
from casework.core import typed
from casework.core.forms import CaseworkForm
from casework.core.words import as_date

LONGEST_TEXT = 40


@dataclass(frozen=True)
class Input:
    """One text box or checkbox of a grid, ready to be drawn. `error` is "" when all is well."""

    name: str
    field: str
    value: str
    label: str
    error: str


class AttendanceForm(CaseworkForm):
    """A grid of days. A day has the boxes of the subclass's `field_names`; a grid whose cells hold something else says
    how that is written, read and named.

    `days` are `GridDay`s as saved now. The hidden field `opened` holds what each day was when the page was drawn, so
    that only what was changed is written, and a day that somebody else changed meanwhile is not overwritten unseen.
    """

    field_names = ()

    opened = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200_000)

    def __init__(self, *args, days, **kwargs):
        super().__init__(*args, **kwargs)
        self.days = days
        for day in days:
            if not day.is_open:
                continue
            for field, text in self.texts_of(day).items():
                name = self.name_of(day, field)
                self.fields[name] = forms.CharField(required=False, max_length=LONGEST_TEXT)
                self.initial[name] = text
        self.initial["opened"] = self.opened_now()
        if self.is_brought_back:
            typed.bring_back(self)

    def texts_of(self, day):
        """{field: text} of the saved `day`."""
        return texts_of(day.row, self.field_names)

    def read(self, texts):
        """(DayEntry or None, {field: problem}) of the texts typed for one day."""
        return read_texts(texts)

    def name_of(self, day, field):
        """The name of one input."""
        return f"{day.key}_{field}"

    def opened_now(self):
        """What every day is now, for the hidden field."""
        return json.dumps({day.key: self._now(day) for day in self.days if day.is_open})

    def clean(self):
        """Read what was changed into `cells`. What cannot be read is a cell with its problems, so that one service
        answers for all of them."""
        cleaned = super().clean()
        self.cells = []
        opened = read_opened(self.data.get("opened", ""))
        for day in self.days:
            if not day.is_open and day.key not in opened:
                continue
            texts = self.typed(day)
            stamp, *before = opened.get(day.key, self._now(day))
            if list(texts.values()) != before:
                entry, problems = self.read(texts)
                self.cells.append(Cell(day.service.public_id, day.day, entry, stamp, problems))
        return cleaned

    def typed(self, day):
        """{field: text} as it stands in the posted boxes of `day`."""
        return {field: self.data.get(self.name_of(day, field), "").strip() for field in self.field_names}

    def said(self, day, problem):
        """A problem of `day` as the summary says it."""
        return f"{long_weekday(day.day)}: {problem}"

    def again(self, days, refused, **more):
        """The form to show after an act: `days` as saved now; those `refused` (Settled) as typed, with their messages.
        A second press then decides knowingly."""
        found = {(settled.cell.service_id, settled.cell.day): settled for settled in refused}
        data = self.data.copy()
        fresh = type(self)(data, days=days, **more)
        data["opened"] = fresh.opened_now()
        for day in days:
            if (day.service.public_id, day.day) not in found:
                for field, text in fresh.texts_of(day).items():
                    data[fresh.name_of(day, field)] = text
        fresh.full_clean()
        for day in days:
            if settled := found.get((day.service.public_id, day.day)):
                problems = settled.cell.problems or {self.field_names[0]: settled.problem}
                for field, problem in problems.items():
                    fresh.blame(day, field, problem)
        return fresh

    def answer(self, facts):
        """What one day typed so far would become, for the browser: its words, hours, and problem ("" when sound).

        `facts` are AttendanceFacts of its service. Nothing is saved.
        """
        self.full_clean()
        settled = settle_attendance(facts, self.cells)
        if not settled:
            day = self.days[0]
            return {"words": day.words, "hours": day.hours, "problem": ""}
        (found,) = settled
        hours = found.values["hours"] if found.values else None
        words = " ".join(entry.text for entry in found.findings if not entry.blocks)
        return {
            "words": " ".join(part for part in (entry_words(found.cell.entry, hours), words) if part),
            "hours": hours_text(hours) if hours else "",
            "problem": found.problem,
        }

    def inputs(self, day):
        """The `Input`s of `day`, in order; none when it is closed."""
        return [self._input(day, field) for field in self.field_names] if day.is_open else []

    def label_of(self, day, field):
        """What an input of `day` is called by a screen reader."""
        return _("%(label)s, %(day)s") % {"label": LABELS[field], "day": long_weekday(day.day)}

    def _input(self, day, field):
        name = self.name_of(day, field)
        value = self.data.get(name, "") if self.is_bound else self.initial[name]
        problems = self.errors.get(name, ()) if self.is_bound else ()
        return Input(name, field, value, self.label_of(day, field), " ".join(problems))

    def blame(self, day, field, problem):
        """An error of an input; of the form where the day was closed meanwhile and has none."""
        name = self.name_of(day, field)
        self.add_error(name if name in self.fields else None, self.said(day, problem))

    def _now(self, day):
        return [stamp_of(day.row), *self.texts_of(day).values()]


def long_weekday(day):
    """Tuesday, November 24: a day of a week whose year is known."""
    return dateformat.format(as_date(day), pgettext("day of a week", "l, F j"))


def read_opened(text):
    """{day's key: [stamp, *texts]} of the hidden field; {} for anything else, so that days are compared as saved."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, list) and value}
