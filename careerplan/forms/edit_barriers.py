"""The situations that stand in the customer's way (F311, F340)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries import options_for
from casework.core.forms import CaseworkForm


class EditBarriersForm(CaseworkForm):
    """A box for each situation of the program. Keyword argument `spec`; `initial` has the open ones."""

    situations = forms.MultipleChoiceField(
        label=_("What stands in the way now?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Services that would help are recommended from these."),
    )

    submit_label = _("Save situations")

    def __init__(self, *args, spec, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["situations"].choices = options_for(spec.code, spec.situations)
