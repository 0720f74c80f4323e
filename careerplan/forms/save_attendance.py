"""The week of one service, day by day, in the style of its program (F273-F275, F356, C25)."""

from django.utils.translation import gettext as _

from careerplan.forms.attendance_form import AttendanceForm, long_weekday
from careerplan.forms.attendance_texts import BOXES, FIELDS, LABELS, read_texts, texts_of


class SaveAttendanceForm(AttendanceForm):
    """Seven days. Keyword argument `style`: the program's AttendanceStyle."""

    hidden_from_reader = ()

    def __init__(self, *args, style, **kwargs):
        self.style = style
        self.field_names = tuple(name for name in FIELDS[style] if name not in self.hidden_from_reader)
        super().__init__(*args, **kwargs)

    def texts_of(self, day):
        return texts_of(day.row, self.field_names)

    def read(self, texts):
        return read_texts(texts)

    def label_of(self, day, field):
        return _("%(label)s, %(day)s") % {"label": LABELS[field], "day": long_weekday(day.day)}

    @property
    def columns(self):
        """The heads of the columns of a day."""
        return [LABELS[name] for name in self.field_names]

    @property
    def rows(self):
        """[(GridDay, its inputs with (label, is a checkbox))] in the order of the week."""
        return [
            (day, [(found, LABELS[found.field], found.field in BOXES) for found in self.inputs(day)])
            for day in self.days
        ]
