"""The page of one service that enters the plan (F265-F268)."""

from django.utils.translation import gettext_lazy as _

from careerplan.enums import ServiceStatus
from careerplan.forms.edit_service import EditServiceForm
from casework.core.fields import key_field


class AddServiceForm(EditServiceForm):
    """A new service. `key` is made when the page opens, so a form sent twice is one service.

    Keyword argument `goal_id`: the public id of the goal the reader came from; a plan's only goal is selected anyway.
    """

    key = key_field()

    submit_label = _("Add to plan")
    confirm_label = _("Add and confirm the plan is current and accurate")

    def __init__(self, *args, goal_id="", **kwargs):
        super().__init__(*args, **kwargs)
        self.given["goal_id"] = goal_id
        self.initial["status"] = ServiceStatus.NOT_STARTED
        if goal_id in self.goals:
            self.initial["goal"] = goal_id
        elif len(self.goals) == 1:
            self.initial["goal"] = next(iter(self.goals))
