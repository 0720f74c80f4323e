"""The filters of the list of received referrals."""

import django_filters
from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casework.intake.enums import ReferralKind, ReferralStatus
from casework.intake.models import Referral

_OFFERED = [choice for choice in ReferralStatus.choices if choice[0] != ReferralStatus.DRAFT]


class ReceivedReferralFilter(django_filters.FilterSet):
    """Search by the customer's name or the sender; narrow by status and direction."""

    q = django_filters.CharFilter(
        label=_("Search"), method="with_words", widget=forms.TextInput({"type": "search"})
    )
    status = django_filters.ChoiceFilter(label=_("Status"), choices=_OFFERED, empty_label=_("All"))
    kind = django_filters.ChoiceFilter(
        label=_("Direction"), choices=ReferralKind.choices, empty_label=_("Both")
    )

    class Meta:
        model = Referral
        fields = []

    def with_words(self, rows, _name, words):
        """Referrals whose customer or sender holds `words`."""
        named = Q(customer__last_name__icontains=words) | Q(customer__first_name__icontains=words)
        return rows.filter(named | Q(organisation__name__icontains=words))
