"""The filters of the lists of placements and of follow-ups."""

from datetime import timedelta

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from careerplan.models import FollowUp, Placement
from careerplan.services.settle_placement import STATUSES
from casework.core import clock
from casework.core.search import holding_words

SOON = timedelta(days=30)
_SEARCH = forms.TextInput(attrs={"type": "search", "autocomplete": "off"})


def _with_words(queryset, text, job):
    fields = (
        "customer__first_name",
        "customer__last_name",
        f"{job}__title",
        f"{job}__worksite__employer__name",
    )
    return holding_words(queryset, text, *fields)


class PlacementFilter(django_filters.FilterSet):
    """By words of the customer, job or employer, by status, and by one job (from its count)."""

    q = django_filters.CharFilter(label=_("Customer, job or employer"), method="with_text", widget=_SEARCH)
    status = django_filters.ChoiceFilter(
        label=_("Status"),
        empty_label=_("Any status"),
        choices=[(status, status.label) for status in STATUSES],
    )
    job = django_filters.UUIDFilter(field_name="job__public_id", widget=forms.HiddenInput, label=_("Job"))

    class Meta:
        model = Placement
        fields = []

    def with_text(self, queryset, name, value):
        """Placements that hold every word."""
        return _with_words(queryset, value, "job")


class FollowUpFilter(django_filters.FilterSet):
    """What is due, unless what comes soon is asked for. Keyword argument `member`: whose "mine" means."""

    q = django_filters.CharFilter(label=_("Customer, job or employer"), method="with_text", widget=_SEARCH)
    when = django_filters.ChoiceFilter(
        label=_("Due"),
        empty_label=_("Due now"),
        choices=[("soon", _("Due within 30 days")), ("all", _("All that are not verified"))],
        method="at_any_time",
    )
    worker = django_filters.ChoiceFilter(
        label=_("Worker"), empty_label=_("Everyone"), choices=[("me", _("My customers"))], method="of_worker"
    )

    class Meta:
        model = FollowUp
        fields = []

    def __init__(self, *args, member, **kwargs):
        self.member = member
        super().__init__(*args, **kwargs)

    def filter_queryset(self, queryset):
        """The filtered rows; `when` empty means due today or before."""
        found = super().filter_queryset(queryset)
        when, today = self.form.cleaned_data.get("when"), clock.today()
        if when == "all":
            return found
        return found.filter(due_on__lte=today + SOON if when == "soon" else today)

    def with_text(self, queryset, name, value):
        """Follow-ups that hold every word."""
        return _with_words(queryset, value, "placement__job")

    def at_any_time(self, queryset, name, value):
        """All rows; `filter_queryset` decides."""
        return queryset

    def of_worker(self, queryset, name, value):
        """Follow-ups of the customers assigned to the member."""
        return queryset.filter(enrollment__assigned_worker=self.member.user)
