"""A new measurable skill gain (F028-F052)."""

from casework.core.fields import key_field
from outcomes.forms.edit_skill_gain import EditSkillGainForm


class AddSkillGainForm(EditSkillGainForm):
    """`key` is made when the form opens, so a form sent twice is one gain."""

    key = key_field()
