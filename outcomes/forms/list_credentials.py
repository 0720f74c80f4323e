"""The filter of the list of earned credentials: words of the name."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from outcomes.models import Credential


class CredentialFilter(django_filters.FilterSet):
    """Search by name, the one text that every reader of the list may see."""

    q = django_filters.CharFilter(
        label=_("Search"),
        field_name="title",
        lookup_expr="icontains",
        widget=forms.TextInput({"type": "search"}),
    )

    class Meta:
        model = Credential
        fields = []
