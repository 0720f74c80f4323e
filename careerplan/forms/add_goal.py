"""The goal window for a new goal (F021, F258)."""

from django.utils.translation import gettext_lazy as _

from careerplan.enums import GoalStatus
from careerplan.forms.edit_goal import EditGoalForm
from casework.core.fields import key_field


class AddGoalForm(EditGoalForm):
    """A new goal. `key` is made when the window opens, so a form sent twice is one goal."""

    key = key_field()

    submit_label = _("Add Goal")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["status"] = GoalStatus.NOT_STARTED
        self.fields["statement"].help_text = _(
            "Goals should be written so they address barriers, employment goals, education/training, and related "
            "stackable credentials. Goals should be realistic, measurable, and attainable."
        )
