"""Which entries of the Update Log are wanted."""

import django_filters
from django.utils.translation import gettext_lazy as _

from casework.audit.models import AuditEvent
from casework.core.forms import CaseworkForm


class UpdateLogForm(CaseworkForm):
    """The filters as a form in the address."""

    form_method = "get"
    all_optional = True


class UpdateLogFilter(django_filters.FilterSet):
    """By act and by person; `acts` and `people` are the choices that occur in this log."""

    act = django_filters.ChoiceFilter(
        field_name="action", label=_("What was done"), empty_label=_("Everything")
    )
    person = django_filters.ChoiceFilter(
        field_name="actor__public_id", label=_("By whom"), empty_label=_("Everyone")
    )

    class Meta:
        model = AuditEvent
        form = UpdateLogForm
        fields = []

    def __init__(self, *args, acts, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["act"].extra["choices"] = acts
        self.filters["person"].extra["choices"] = people
