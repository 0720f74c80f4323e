"""The filters of "ISETS E&T Programs" and of the list of providers."""

import django_filters
from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casework.accounts.models import Organisation
from casework.core.search import holding_words
from casework.intake.models import ProviderProgram
from casework.intake.queries.provider_programs import current_year, year_choices

_SEARCH = forms.TextInput(attrs={"type": "search", "autocomplete": "off"})


def _other_years():
    current = current_year()
    return [
        ("all", _("All fiscal years")),
        *((year, words) for year, words in year_choices() if year != current),
    ]


class ProviderProgramFilter(django_filters.FilterSet):
    """By words, fiscal year (the current one unless another is asked for), location and approval."""

    q = django_filters.CharFilter(
        label=_("Program, provider, contract or location"), method="with_text", widget=_SEARCH
    )
    year = django_filters.ChoiceFilter(
        label=_("Fiscal Year"), empty_label=_("Current fiscal year"), choices=_other_years, method="any_year"
    )
    waiting = django_filters.ChoiceFilter(
        label=_("Credentials"),
        empty_label=_("With or without credentials"),
        choices=[("yes", _("With credentials that wait for approval"))],
        method="with_waiting",
    )

    class Meta:
        model = ProviderProgram
        fields = []

    def __init__(self, *args, spec, **kwargs):
        super().__init__(*args, **kwargs)
        if not spec.provider_programs_lead_to_credentials:
            del self.filters["waiting"]

    def filter_queryset(self, queryset):
        """The filtered rows of the fiscal year."""
        found = super().filter_queryset(queryset)
        year = self.form.cleaned_data.get("year")
        return found if year == "all" else found.of_year(int(year or current_year()))

    def with_text(self, queryset, name, value):
        """Programs that hold every word."""
        return holding_words(
            queryset, value, "name", "contract_number", "organisation__name", "location__name"
        )

    def any_year(self, queryset, name, value):
        """All rows; `filter_queryset` decides."""
        return queryset

    def with_waiting(self, queryset, name, value):
        """Programs with a credential that nobody approved yet."""
        waiting = Q(credentials__approved_at=None, credentials__removed_at=None, credentials__isnull=False)
        return queryset.filter(waiting).distinct()


class ProviderFilter(django_filters.FilterSet):
    """By words of the name."""

    q = django_filters.CharFilter(label=_("Provider"), method="with_text", widget=_SEARCH)

    class Meta:
        model = Organisation
        fields = []

    def with_text(self, queryset, name, value):
        """Providers whose name holds every word."""
        return holding_words(queryset, value, "name")
