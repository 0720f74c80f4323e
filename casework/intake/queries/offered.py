"""What plans may add: the activities their provider ticked in its programs of the fiscal year (seed 004:166)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from casework.intake.models import ProviderProgram
from programs.fiscal_years import fiscal_year_of
from programs.registry import get_program


@dataclass(frozen=True)
class Offered:
    """What `provider` (a name) offers to plans in the fiscal year `current`.

    `ticked` are codes of the catalogue; `year` is the fiscal year whose programs say so: the current one, else the
    last one with programs, None for a provider without any.
    """

    provider: str
    current: int
    year: int | None
    ticked: frozenset
    bound: frozenset

    def refusal(self, service_type):
        """Why the row `service_type` (a code of the catalogue) may not be added; "" when it may. Support services,
        referrals and what no provider ticks may always be."""
        if self.year is None or service_type not in self.bound or service_type in self.ticked:
            return ""
        text = _("%(provider)s does not tick this in its programs of fiscal year %(year)s.")
        return text % {"provider": self.provider, "year": self.year}

    @property
    def notice(self):
        """What a page says above the list when the current fiscal year has no program; "" when it has."""
        values = {"provider": self.provider, "current": self.current, "year": self.year}
        if self.year is None:
            text = _(
                "%(provider)s has no program on record for fiscal year %(current)s, so the whole list is offered. "
                "Program managers enter programs under Provider Information."
            )
            return text % values
        if self.year < self.current:
            text = _(
                "%(provider)s has no program on record for fiscal year %(current)s yet, so the list follows its "
                "programs of %(year)s. Program managers copy them under Provider Information."
            )
            return text % values
        return ""


def offered_activities(enrollment, today):
    """The `Offered` of the provider of `enrollment` on `today`. One query, and the provider's name."""
    organisation = enrollment.organisation
    return offered_by(enrollment.program, {organisation.pk: organisation.name}, today)[organisation.pk]


def offered_by(program, providers, today):
    """{key of an organisation: its `Offered`} in `program` on `today`; `providers` is {key: name}. One query."""
    spec, current = get_program(program), fiscal_year_of(today)
    bound = frozenset(row.code for row in spec.ticked_activities)
    rows = ProviderProgram.objects.kept().filter(
        program=program, organisation__in=list(providers), fiscal_year__lte=current
    )
    by_provider = {}
    for key, year, activities in rows.order_by().values_list("organisation_id", "fiscal_year", "activities"):
        by_provider.setdefault(key, {}).setdefault(year, set()).update(activities)
    found = {}
    for key, name in providers.items():
        years = by_provider.get(key, {})
        year = max(years, default=None)
        found[key] = Offered(
            provider=name, current=current, year=year, ticked=frozenset(years.get(year, ())), bound=bound
        )
    return found
