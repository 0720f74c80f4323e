"""The filter of the list of payments that wait for a supervisor."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from careerplan.models import ServiceCost
from casework.core.search import holding_words


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
        people = ("customer", "asked_by")
        names = [f"{person}__{name}" for person in people for name in ("first_name", "last_name")]
        return holding_words(queryset, value, *names, "organisation__name")
