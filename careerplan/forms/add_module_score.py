"""A new post-assessment of a training module (F277)."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from careerplan.forms.edit_module_score import EditModuleScoreForm


class AddModuleScoreForm(EditModuleScoreForm):
    """`key` is made when the form opens, so a form sent twice is one score."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid.uuid4)

    submit_label = _("Add score")
