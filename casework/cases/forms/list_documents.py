"""The filter of a customer's documents: their kind."""

import django_filters
from django.utils.translation import gettext_lazy as _

from casework.cases.enums import DocumentKind
from casework.cases.models import Document


class DocumentFilter(django_filters.FilterSet):
    """Documents of one kind."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=DocumentKind, empty_label=_("All kinds"))

    class Meta:
        model = Document
        fields = ["kind"]
