"""Which changes in activities and services are wanted."""

from datetime import timedelta

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from casework.audit.models import AuditEvent
from casework.cases.access import visible_enrollments
from casework.cases.forms.show_update_log import DayFilter, OnDays, UpdateLogForm
from casework.core import clock
from casework.core.search import holding_words

USUAL_DAYS = 30
"""How many days back the list goes while no days are chosen."""


class ActivityChangeFilter(OnDays, django_filters.FilterSet):
    """By words of the customer or provider, by what was done, program, worker and days. Keyword arguments: `member`,
    whose reach and whose "mine" is meant; `acts` and `programs`, the choices of both lists."""

    q = django_filters.CharFilter(
        label=_("Customer or organization"),
        method="with_text",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    since = DayFilter(label=_("Since"), method="from_day", prefers="past")
    until = DayFilter(label=_("Until"), method="to_day", prefers="past")
    act = django_filters.ChoiceFilter(
        field_name="action", label=_("What was done"), empty_label=_("Everything")
    )
    program = django_filters.ChoiceFilter(label=_("Program"), empty_label=_("Every program"))
    worker = django_filters.ChoiceFilter(
        label=_("Worker"), empty_label=_("Everyone"), choices=[("me", _("My customers"))], method="of_worker"
    )

    class Meta:
        model = AuditEvent
        form = UpdateLogForm
        fields = []

    def __init__(self, *args, member, acts, programs, **kwargs):
        super().__init__(*args, **kwargs)
        self.member = member
        self.filters["act"].extra["choices"] = acts
        self.filters["program"].extra["choices"] = programs

    def filter_queryset(self, queryset):
        """The filtered rows; those of the last 30 days while no day is chosen."""
        found = super().filter_queryset(queryset)
        if self.form.cleaned_data.get("since") or self.form.cleaned_data.get("until"):
            return found
        return self.from_day(found, "since", clock.today() - timedelta(days=USUAL_DAYS))

    def with_text(self, queryset, name, value):
        """Changes for customers, or at providers, that hold every word."""
        fields = ("customer__first_name", "customer__last_name", "organisation__name")
        named = holding_words(visible_enrollments(self.member), value, *fields)
        return queryset.filter(enrollment_id__in=named.values("pk"))

    def of_worker(self, queryset, name, value):
        """Changes for the customers assigned to the member."""
        mine = visible_enrollments(self.member).filter(assigned_worker=self.member.user)
        return queryset.filter(enrollment_id__in=mine.values("pk"))
