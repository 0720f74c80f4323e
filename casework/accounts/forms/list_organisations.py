"""The filters of the list of organisations."""

import django_filters
from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casework.accounts.enums import OrganisationKind
from casework.accounts.models import Organisation


class OrganisationFilter(django_filters.FilterSet):
    """By name or code, and by kind."""

    q = django_filters.CharFilter(
        label=_("Name or code"),
        method="with_text",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), empty_label=_("Any kind"), choices=OrganisationKind.choices
    )

    class Meta:
        model = Organisation
        fields = ["kind"]

    def with_text(self, queryset, name, value):
        """Organisations whose name or code holds the text."""
        return queryset.filter(Q(name__icontains=value) | Q(code__icontains=value))
