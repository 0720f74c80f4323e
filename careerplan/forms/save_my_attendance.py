"""A customer's own week of one service (F358). Whether an absence had good cause is for staff to find."""

from careerplan.forms.save_attendance import SaveAttendanceForm


class SaveMyAttendanceForm(SaveAttendanceForm):
    """The week without what only staff say."""

    hidden_from_reader = ("good_cause",)
