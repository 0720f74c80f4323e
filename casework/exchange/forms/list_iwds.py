"""The filters of the lists of open requests to IWDS and of what differs there."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries.choices import MINE
from casework.core.search import holding_words
from casework.exchange.models import IwdsRequest, IwdsService


class _Words(django_filters.FilterSet):
    q = django_filters.CharFilter(
        label=_("Name or service"),
        method="with_text",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )


class IwdsRequestFilter(_Words):
    """By words of the customer, the planner, the provider or what was asked for; and those asked of oneself."""

    asked_of = django_filters.ChoiceFilter(
        label=_("Asked of"),
        empty_label=_("Any career planner"),
        choices=[(MINE, _("Me"))],
        method="of_planner",
    )

    class Meta:
        model = IwdsRequest
        fields = []

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def of_planner(self, queryset, name, value):
        """Requests of which the reader is the planner."""
        return queryset.filter(planner=self.user)

    def with_text(self, queryset, name, value):
        """Requests that hold every word."""
        people = [f"{who}__{part}" for who in ("customer", "planner") for part in ("first_name", "last_name")]
        return holding_words(queryset, value, *people, "organisation__name", "name")


class IwdsServiceFilter(_Words):
    """By words of the customer or the service."""

    class Meta:
        model = IwdsService
        fields = []

    def with_text(self, queryset, name, value):
        """Services that hold every word."""
        people = [f"person__customer__{part}" for part in ("first_name", "last_name")]
        return holding_words(queryset, value, *people, "name")
