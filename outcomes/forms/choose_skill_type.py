"""The first question of "ADD MEASURABLE SKILL GAIN": which of the five types (F028, F039)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm
from casework.core.uswds import Submit


class ChooseSkillTypeForm(CaseworkForm):
    """Sent by address, so every type's form has one of its own and nothing is lost without JavaScript."""

    form_method = "get"
    warn_unsaved = False

    type = forms.ChoiceField(label=_("Select Skill Type"), widget=forms.RadioSelect)

    def __init__(self, *args, spec, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["type"].choices = [(kind.code, kind.text) for kind in spec.msg_types]

    def buttons(self):
        return [Submit(_("Continue"), variant="outline", css_id="submit-type")]
