"""Words of an option, in both languages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class AddOptionForm(CaseworkForm):
    """A new option of a list."""

    submit_label = _("Add option")

    label = forms.CharField(label=_("Label"), max_length=160)
    label_es = forms.CharField(
        label=_("Label in Spanish"),
        max_length=160,
        required=False,
        help_text=_("Customers who read Spanish see it. Without it they see the English label."),
    )


class EditOptionForm(AddOptionForm):
    """New words for an option, or its retirement."""

    submit_label = _("Save option")

    is_active = forms.BooleanField(
        label=_("Offered"),
        required=False,
        help_text=_("Without the check mark it is offered no more. Where it was chosen it keeps its words."),
    )
