"""Which worker many customers get (UX-12)."""

from django.utils.translation import gettext_lazy as _

from casework.cases.forms.enrollment_form import PersonChoice
from casework.cases.queries.places import workers_of
from casework.core.selection import SelectionForm


class AssignCustomersForm(SelectionForm):
    """Selected customers and their worker to be. Keyword argument `organisation`: where all of them are."""

    worker = PersonChoice(label=_("Worker"), empty_label=_("Select"))

    widths = {"worker": "m"}
    error_texts = {"worker": {"required": _("Select the worker"), "invalid_choice": _("Select the worker")}}

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["worker"].queryset = workers_of(organisation)
