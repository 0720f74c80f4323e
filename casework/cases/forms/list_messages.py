"""The filters of an inbox."""

import django_filters
from django.utils.translation import gettext_lazy as _

from casework.cases.enums import MessageKind
from casework.cases.models import Receipt


class MessageFilter(django_filters.FilterSet):
    """Unread or read; messages or notices."""

    state = django_filters.ChoiceFilter(
        label=_("Show"),
        choices=[("unread", _("Unread")), ("read", _("Read"))],
        empty_label=_("All"),
        method="in_state",
    )
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), choices=MessageKind, field_name="message__kind", empty_label=_("All kinds")
    )

    class Meta:
        model = Receipt
        fields = []

    def in_state(self, queryset, name, value):
        """Receipts that were read, or were not."""
        return queryset.filter(read_at__isnull=value == "unread")
