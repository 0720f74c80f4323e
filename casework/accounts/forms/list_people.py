"""The filters of the list of people."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from casework.accounts.enums import Role
from casework.accounts.models import User
from casework.accounts.queries.people import matching
from programs.registry import program_choices

NO_ROLE = "none"
STATES = [
    ("open", _("Open")),
    ("locked", _("Locked")),
    ("invited", _("Invited, no password yet")),
    ("closed", _("Closed")),
]


class PeopleFilter(django_filters.FilterSet):
    """By text, organisation, role, program and the state of the account. `organisations` is what may be chosen."""

    q = django_filters.CharFilter(label=_("Name, e-mail or user name"), method="with_text")
    organisation = django_filters.ChoiceFilter(
        label=_("Organization"), empty_label=_("All organizations"), method="at_organisation"
    )
    role = django_filters.ChoiceFilter(
        label=_("Role"),
        empty_label=_("Any role"),
        choices=[*Role.choices, (NO_ROLE, _("No role (customers and former staff)"))],
        method="with_role",
    )
    program = django_filters.ChoiceFilter(
        label=_("Program"), empty_label=_("All programs"), method="in_program"
    )
    state = django_filters.ChoiceFilter(
        label=_("Account"), empty_label=_("Any"), choices=STATES, method="in_state"
    )

    class Meta:
        model = User
        fields = []

    def __init__(self, data, *args, organisations, memberships, **kwargs):
        super().__init__(data, *args, **kwargs)
        self.memberships = memberships
        self.filters["organisation"].extra["choices"] = organisations
        self.filters["program"].extra["choices"] = program_choices()
        self.filters["q"].extra["widget"] = forms.TextInput(attrs={"type": "search", "autocomplete": "off"})

    def with_text(self, queryset, name, value):
        """People whose names, address or user name hold every word."""
        return matching(queryset, value)

    def at_organisation(self, queryset, name, value):
        """People with a role at the organisation today."""
        return queryset.filter(pk__in=self.memberships.filter(organisation__code=value).values("user_id"))

    def with_role(self, queryset, name, value):
        """People with the role today, or with none."""
        if value == NO_ROLE:
            return queryset.exclude(pk__in=self.memberships.values("user_id"))
        return queryset.filter(pk__in=self.memberships.filter(role=value).values("user_id"))

    def in_program(self, queryset, name, value):
        """People with a role for exactly this program today."""
        return queryset.filter(pk__in=self.memberships.filter(program=value).values("user_id"))

    def in_state(self, queryset, name, value):
        """Accounts that are open, locked, invited or closed."""
        has_no_password = {"password__startswith": "!"}
        return {
            "open": queryset.filter(is_active=True, locked_at=None).exclude(**has_no_password),
            "locked": queryset.filter(is_active=True, locked_at__isnull=False),
            "invited": queryset.filter(is_active=True, locked_at=None, **has_no_password),
            "closed": queryset.filter(is_active=False),
        }[value]
