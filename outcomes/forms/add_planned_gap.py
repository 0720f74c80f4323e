"""A new planned gap."""

from casework.core.fields import key_field
from outcomes.forms.edit_planned_gap import EditPlannedGapForm


class AddPlannedGapForm(EditPlannedGapForm):
    """`key` is made when the form opens, so a form sent twice is one gap."""

    key = key_field()
