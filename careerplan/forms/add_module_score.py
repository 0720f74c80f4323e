"""A new post-assessment of a training module (F277)."""

from django.utils.translation import gettext_lazy as _

from careerplan.forms.edit_module_score import EditModuleScoreForm
from casework.core.fields import key_field


class AddModuleScoreForm(EditModuleScoreForm):
    """`key` is made when the form opens, so a form sent twice is one score."""

    key = key_field()

    submit_label = _("Add score")
