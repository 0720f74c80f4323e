"""The filters of the measures: a GET form whose address alone reproduces the report (UX-07)."""

import django_filters
from django.utils.translation import gettext_lazy as _

from careerplan.access import organisations_of_report
from casework.accounts.access import may_open_counts
from casework.accounts.queries.choices import fixed_workers, location_choices, worker_choices
from casework.cases.models import Enrollment
from casework.cases.queries.assigned import assigned_to
from programs.measures.periods import year_label, year_of, year_span
from programs.registry import get_program, program_codes

YEARS_BACK = 4


class MeasuresFilter(django_filters.FilterSet):
    """Filters over enrollments: the program and year, and within them organization, site and worker.

    Sites and workers are offered only to those who may list people: differences between narrow counts would tell the
    others what is withheld. Without a program or year in the address, the member's first one and the current year.
    A page that prints no form reads only what is `asked_only`.
    """

    program = django_filters.ChoiceFilter(label=_("Program"), empty_label=None, required=True)
    year = django_filters.ChoiceFilter(label=_("Year"), empty_label=None, required=True, method="in_year")
    organisation = django_filters.ChoiceFilter(
        label=_("Organization"), empty_label=_("All organizations"), field_name="organisation__code"
    )
    location = django_filters.ChoiceFilter(
        label=_("Site"), empty_label=_("All sites"), field_name="location__public_id"
    )
    worker = django_filters.ChoiceFilter(label=_("Worker"), empty_label=_("Any worker"), method="with_worker")

    class Meta:
        model = Enrollment
        fields = ["program"]

    def __init__(self, data, *args, member, asked_only=False, **kwargs):
        self.member = member
        asked = data.get("program", "")
        programs = member.programs or program_codes()
        program = asked if asked in programs else programs[0]
        self.spec = get_program(program)
        self.may_list = may_open_counts(member, program)
        kind = self.spec.measures.years
        now = year_of(kind, member.today)
        known = data.copy()
        known.setdefault("program", program)
        known.setdefault("year", str(now))
        super().__init__(known, *args, **kwargs)
        narrowing = [known.get(name) for name in ("organisation", "location", "worker")]
        offers = any(narrowing) or not asked_only
        rows = organisations_of_report(member, program) if offers else ()
        self.organisations = {row.code: row for row in rows}
        self._offer("program", [(code, get_program(code).short_name) for code in programs], least=1)
        years = range(now + 1, now - YEARS_BACK - 1, -1)
        self._offer("year", [(str(year), _year_text(kind, year)) for year in years], least=1)
        self._offer("organisation", [(row.code, row.name) for row in self.organisations.values()], least=2)
        chosen = known.get("organisation", "")
        meant = [row.pk for row in self.organisations.values() if chosen in ("", row.code)]
        one = self.may_list and offers and len(meant) == 1
        self._offer("location", location_choices(meant) if one else [], least=1)
        workers = fixed_workers() if self.may_list else []
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
    def year_asked(self):
        """The year of a valid form."""
        return int(self.form.cleaned_data["year"])

    def in_year(self, queryset, name, value):
        """All enrollments: which of them a year asks about is the measures' to say."""
        return queryset

    def with_worker(self, queryset, name, value):
        """Enrollments of the member, of nobody, or of one colleague."""
        return assigned_to(queryset, self.member.user, value)


def _year_text(kind, year):
    span = year_span(kind, year)
    return f"{year_label(kind, year)} ({span.first:%m/%Y} – {span.last:%m/%Y})"
