"""The week of one service, day by day, in the style of its program (F273-F275, F356, C25)."""

from careerplan.forms.attendance_form import AttendanceForm
from careerplan.forms.attendance_texts import BOXES, FIELDS, LABELS


class SaveAttendanceForm(AttendanceForm):
    """Seven days. Keyword argument `style`: the program's AttendanceStyle."""

    hidden_from_reader = ()

    def __init__(self, *args, style, **kwargs):
        self.style = style
        self.field_names = tuple(name for name in FIELDS[style] if name not in self.hidden_from_reader)
        super().__init__(*args, **kwargs)

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
