"""The filters of the lists of employers and of jobs."""

import django_filters
from django import forms
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from casework.core import clock
from casework.worksites.models import Employer, Job
from casework.worksites.queries.openings import search_employers, search_jobs

_SEARCH = forms.TextInput(attrs={"type": "search", "autocomplete": "off"})
_STATES = [("ended", _("Not in use any more")), ("all", _("All"))]


class _InUse(django_filters.FilterSet):
    """Shows what is in use unless something else is asked for."""

    def filter_queryset(self, queryset):
        """The filtered rows; `state` empty means in use."""
        found = super().filter_queryset(queryset)
        today = clock.today()
        state = self.form.cleaned_data.get("state")
        if state == "all":
            return found
        return found.filter(ended_on__lt=today) if state == "ended" else found.in_use(today)

    def any_state(self, queryset, name, value):
        """All rows; `filter_queryset` decides."""
        return queryset


class EmployerFilter(_InUse):
    """By words of the name, a worksite or a city, and by whether it is in use."""

    q = django_filters.CharFilter(label=_("Employer, worksite or city"), method="with_text", widget=_SEARCH)
    state = django_filters.ChoiceFilter(
        label=_("State"), empty_label=_("In use"), choices=_STATES, method="any_state"
    )

    class Meta:
        model = Employer
        fields = []

    def with_text(self, queryset, name, value):
        """Employers whose name, or a worksite's name or city, holds every word."""
        return search_employers(queryset, value)


class JobFilter(_InUse):
    """By words, by openings left, and by whether it is in use."""

    q = django_filters.CharFilter(
        label=_("Job, employer, worksite or city"), method="with_text", widget=_SEARCH
    )
    left = django_filters.ChoiceFilter(
        label=_("Openings"),
        empty_label=_("With or without an opening"),
        choices=[("yes", _("With an opening")), ("no", _("All taken"))],
        method="with_openings",
    )
    state = django_filters.ChoiceFilter(
        label=_("State"), empty_label=_("In use"), choices=_STATES, method="any_state"
    )

    class Meta:
        model = Job
        fields = []

    def with_text(self, queryset, name, value):
        """Jobs that hold every word."""
        return search_jobs(queryset, value)

    def with_openings(self, queryset, name, value):
        """Jobs with an opening left, or without one."""
        return (
            queryset.filter(taken__lt=F("openings"))
            if value == "yes"
            else queryset.filter(taken=F("openings"))
        )
