"""Which entries of the Update Log are wanted."""

from datetime import timedelta

import django_filters
from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Group
from casework.audit.models import AuditEvent
from casework.audit.words import acts_in
from casework.core import clock
from casework.core.dates import DateTextField
from casework.core.forms import CaseworkForm


class UpdateLogForm(CaseworkForm):
    """The filters as a form in the address."""

    form_method = "get"
    all_optional = True


class DayFilter(django_filters.Filter):
    """A day as people write it."""

    field_class = DateTextField


class OnDays:
    """The methods of a filter of AuditEvents by days in Chicago, both inclusive."""

    def from_day(self, queryset, name, value):
        """On this day or later."""
        return queryset.filter(occurred_at__gte=clock.midnight(value))

    def to_day(self, queryset, name, value):
        """On this day or earlier."""
        return queryset.filter(occurred_at__lt=clock.midnight(value + timedelta(days=1)))


class UpdateLogFilter(OnDays, django_filters.FilterSet):
    """By act, by person and by days in Chicago, both inclusive; `acts` and `people` are the choices that occur in this
    log."""

    group = django_filters.ChoiceFilter(
        label=_("Show"),
        choices=[
            (Group.ACTIVITIES, _("Changes in activities and services")),
            (Group.AGREEMENTS, _("Agreement uploads")),
        ],
        method="of_group",
        empty_label=_("Plan updates and agreement uploads"),
    )
    act = django_filters.ChoiceFilter(
        field_name="action", label=_("What was done"), empty_label=_("Everything")
    )
    person = django_filters.ChoiceFilter(
        field_name="actor__public_id", label=_("By whom"), empty_label=_("Everyone")
    )
    since = DayFilter(label=_("Since"), method="from_day", prefers="past")
    until = DayFilter(label=_("Until"), method="to_day", prefers="past")

    class Meta:
        model = AuditEvent
        form = UpdateLogForm
        fields = []

    def __init__(self, *args, acts, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["act"].extra["choices"] = acts
        self.filters["person"].extra["choices"] = people

    def of_group(self, queryset, name, value):
        """Acts of one group."""
        return queryset.filter(action__in=acts_in(value))
