"""The filters of the published success stories: words of title and story, who tells it."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from outcomes.enums import StoryVoice
from outcomes.models import SuccessStory


class StoryFilter(django_filters.FilterSet):
    """Search in what every reader of the list may read."""

    q = django_filters.CharFilter(
        label=_("Words"), method="with_words", widget=forms.TextInput({"type": "search"})
    )
    voice = django_filters.ChoiceFilter(
        label=_("Told by"), choices=StoryVoice.choices, empty_label=_("Everybody")
    )

    class Meta:
        model = SuccessStory
        fields = []

    def with_words(self, queryset, name, value):
        """Stories that hold `value`; see `StoryQuerySet.holding`."""
        return queryset.holding(value)
