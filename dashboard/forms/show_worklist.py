"""The filters of the worklist: a GET form whose address alone reproduces it."""

import django_filters

from casework.accounts.enums import Role
from casework.accounts.queries.choices import MINE
from dashboard.forms.list_caseload import CaseloadFilter


class WorklistFilter(CaseloadFilter):
    """Program, organisation and worker of the list of customers, and one customer. A case worker's own customers are
    meant until another worker or an organisation is chosen."""

    q = location = status = line = None
    customer = django_filters.UUIDFilter(field_name="customer__public_id")

    def __init__(self, data, *args, member, **kwargs):
        data = data.copy()
        if not data.get("worker") and not data.get("organisation") and Role.CASE_WORKER in member.roles:
            data["worker"] = MINE
        super().__init__(data, *args, member=member, **kwargs)

    @property
    def is_one_list(self):
        """Whether one worker or one organisation is meant, so that the list has an end."""
        return self.form.is_valid() and (self.chosen.get("worker") == MINE or bool(self.meant))

    def filter_queryset(self, queryset):
        """Every filter that is set."""
        for name, value in self.form.cleaned_data.items():
            queryset = self.filters[name].filter(queryset, value)
        return queryset
