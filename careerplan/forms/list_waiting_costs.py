"""The filter of the list of payments that wait for a supervisor."""

import django_filters
from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from careerplan.models import ServiceCost


class WaitingCostFilter(django_filters.FilterSet):
    """By words of the customer, the organization or the person who asked."""

    q = django_filters.CharFilter(
        label=_("Name or organization"),
        method="with_text",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )

    class Meta:
        model = ServiceCost
        fields = []

    def with_text(self, queryset, name, value):
        """Payments that hold every word."""
        for word in value.split():
            queryset = queryset.filter(
                Q(customer__first_name__icontains=word)
                | Q(customer__last_name__icontains=word)
                | Q(organisation__name__icontains=word)
                | Q(asked_by__first_name__icontains=word)
                | Q(asked_by__last_name__icontains=word)
            )
        return queryset
