"""The filters of a customer's case notes (F150): task, author, words."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from casework.cases.models import CaseNote


class CaseNoteFilter(django_filters.FilterSet):
    """Filters over the notes of one enrollment.

    `tasks` and `authors` are (value, label) pairs; `open_notes` is the Q of notes whose text the reader may see:
    a search by words looks nowhere else.
    """

    q = django_filters.CharFilter(label=_("Words"), method="with_words")
    task = django_filters.ChoiceFilter(label=_("Task"), empty_label=_("All tasks"))
    author = django_filters.ChoiceFilter(
        label=_("Author"), empty_label=_("All authors"), field_name="author__public_id"
    )

    class Meta:
        model = CaseNote
        fields = []

    def __init__(self, *args, tasks, authors, open_notes, **kwargs):
        super().__init__(*args, **kwargs)
        self.open_notes = open_notes
        self.filters["task"].extra["choices"] = tasks
        self.filters["author"].extra["choices"] = authors
        self.filters["q"].extra["widget"] = forms.TextInput(attrs={"type": "search"})

    def with_words(self, queryset, name, value):
        """Notes that hold `value` in subject or text, themselves or in one of their corrections."""
        return queryset.with_words(value, self.open_notes)
