"""The filters of a program's dashboard."""

import django_filters
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries.choices import fixed_workers, location_choices, worker_choices
from casework.cases.queries.assigned import assigned_to
from dashboard.models import Standing
from dashboard.queries.choices import organisations_of


class DashboardFilter(django_filters.FilterSet):
    """Filters over rows of standing in one program: organisation, and, once one is meant, its sites and workers.

    Sites and workers are offered only to those who may open counts: differences between narrow counts would tell
    the others what is withheld.
    """

    organisation = django_filters.ChoiceFilter(
        label=_("Organization"), empty_label=_("All organizations"), method="at_organisation"
    )
    location = django_filters.ChoiceFilter(label=_("Site"), empty_label=_("All sites"), method="at_location")
    worker = django_filters.ChoiceFilter(label=_("Worker"), empty_label=_("Any worker"), method="with_worker")

    class Meta:
        model = Standing
        fields = []

    def __init__(self, data, *args, member, program, opens, **kwargs):
        super().__init__(data, *args, **kwargs)
        self.member = member
        self.organisations = {row.code: row for row in organisations_of(member, program)}
        chosen = data.get("organisation", "")
        meant = [row.pk for row in self.organisations.values() if chosen in ("", row.code)]
        one = opens and len(meant) == 1
        self._offer("organisation", [(row.code, row.name) for row in self.organisations.values()], least=2)
        self._offer("location", location_choices(meant) if one else [], least=1)
        workers = fixed_workers() if opens else []
        self._offer("worker", workers + (worker_choices(meant, member.today) if one else []), least=1)

    def _offer(self, name, choices, least):
        """Offer choices, or leave the filter out when there is nothing to choose and nothing was asked."""
        found = self.filters[name]
        found.extra["choices"] = choices
        found.extra["error_messages"] = {
            "invalid_choice": _("%(label)s: choose one from the list.") % {"label": found.label}
        }
        if len(choices) < least and not self.data.get(name):
            del self.filters[name]

    @property
    def narrowed(self):
        """Whether any filter of a valid form is set."""
        return any(self.form.cleaned_data.values())

    def at_organisation(self, queryset, name, value):
        """People with one organisation."""
        return queryset.filter(organisation_id=self.organisations[value].pk)

    def at_location(self, queryset, name, value):
        """People at one site."""
        return queryset.filter(enrollment__location__public_id=value)

    def with_worker(self, queryset, name, value):
        """People of the member, of nobody, or of one colleague."""
        return assigned_to(queryset, self.member.user, value, through="enrollment__")
