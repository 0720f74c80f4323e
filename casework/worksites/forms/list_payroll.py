"""The filters of the payroll list."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from casework.core.dates import DateTextField
from casework.core.search import holding_words
from casework.worksites.models import PayrollEntry


class _DateFilter(django_filters.Filter):
    field_class = DateTextField


class PayrollFilter(django_filters.FilterSet):
    """By words of the customer's name, job or employer, and by the end of the period."""

    q = django_filters.CharFilter(
        label=_("Customer, job or employer"),
        method="with_text",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    since = _DateFilter(label=_("Period ends on or after"), field_name="paid_to", lookup_expr="gte")
    until = _DateFilter(label=_("Period ends on or before"), field_name="paid_to", lookup_expr="lte")

    class Meta:
        model = PayrollEntry
        fields = []

    def with_text(self, queryset, name, value):
        """Entries that hold every word."""
        fields = (
            "customer__first_name",
            "customer__last_name",
            "job__title",
            "job__worksite__employer__name",
        )
        return holding_words(queryset, value, *fields)
