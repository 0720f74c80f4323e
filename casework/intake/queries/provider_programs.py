"""Programs of providers as screens read them: their year, their words, what is doubtful, what waits to be copied."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.accounts.models import Location
from casework.accounts.queries import option_text
from casework.core import clock
from casework.intake.models import ProgramCredential, ProviderProgram
from programs.counties import COUNTIES
from programs.fiscal_years import fiscal_year_of
from programs.offering_findings import doubts_of_offering
from programs.registry import get_program

NAME_IS_TAKEN = gettext_lazy(
    "This provider lists a program of this name for this fiscal year and location already. Edit that one, or give this "
    "one another name."
)


@dataclass(frozen=True)
class Copying:
    """What copying into a fiscal year would do: programs of the year before that are `missing` in it, and those that
    are `there` already."""

    year: int
    missing: tuple
    there: tuple


def current_year():
    """The state fiscal year of today."""
    return fiscal_year_of(clock.today())


def year_words(year):
    """ "2027 (Current FY)" (seed 004:183), or the year alone."""
    return _("%(year)s (Current FY)") % {"year": year} if year == current_year() else str(year)


def year_choices(*more):
    """(year, words) of the fiscal years a program may be entered for, and of those in `more`; the latest first."""
    current = current_year()
    years = {current - 1, current, current + 1, *more}
    return [(year, year_words(year)) for year in sorted(years, reverse=True)]


def programs_of(organisation, program):
    """The kept programs of a provider in `program`, the latest year first."""
    rows = ProviderProgram.objects.kept().filter(organisation=organisation, program=program)
    return rows.select_related("organisation", "location").order_by("-fiscal_year", "name", "pk")


def removed_today(rows):
    """Those of `rows` that were removed today in Chicago and can be put back."""
    return list(rows.filter(removed_at__gte=clock.midnight(clock.today())))


def what_to_copy(organisation, program, year):
    """The `Copying` of a provider's programs into the fiscal year `year`."""
    rows = list(programs_of(organisation, program).filter(fiscal_year__in=[year - 1, year]))
    there = {(row.name, row.location_id) for row in rows if row.fiscal_year == year}
    before = [row for row in rows if row.fiscal_year == year - 1]
    return Copying(
        year=year,
        missing=tuple(row for row in before if (row.name, row.location_id) not in there),
        there=tuple(row for row in before if (row.name, row.location_id) in there),
    )


def locations_of(organisation, *, kept=None):
    """The open sites of a provider, and the one with the key `kept`."""
    rows = Location.objects.filter(organisation=organisation)
    return rows.filter(Q(is_active=True) | Q(pk=kept)).order_by("name", "pk")


def activity_words(row):
    """The training activities of a program in words, in the order of the catalogue (seed 004:171)."""
    catalogue = get_program(row.program).catalogue
    return ", ".join(catalogue.text(code) for code in row.activities)


def location_words(row):
    """The site of a program, or that it runs at all of them."""
    return row.location.name if row.location else _("All locations")


def offering_words(row):
    """What a program says that it offers."""
    return get_program(row.program).offerings.text(row.offering) if row.offering else ""


def county_words(row):
    """The counties a program serves."""
    return ", ".join(COUNTIES.text(code) for code in row.counties) or _("All counties")


def list_words(row, name):
    """The `skills` or `interests` of a program in words."""
    options = getattr(get_program(row.program), name)
    return ", ".join(option_text(row.program, options, code) for code in getattr(row, name))


def doubts_of(row):
    """What is doubtful about a program of a provider, as `Finding`s."""
    return doubts_of_offering(
        get_program(row.program),
        offering=row.offering,
        activities=row.activities,
        other_training=row.other_training,
        skills=row.skills,
        interests=row.interests,
    )


def credentials_of(row):
    """The kept credentials of a program, with who approved them."""
    rows = ProgramCredential.objects.filter(provider_program=row, removed_at=None)
    return list(rows.select_related("approved_by"))


def waiting_credentials(rows):
    """{key of a program: credentials of it that wait for approval}. One query."""
    waiting = ProgramCredential.objects.filter(
        provider_program__in=[row.pk for row in rows], removed_at=None, approved_at=None
    )
    found = {}
    for key in waiting.order_by().values_list("provider_program_id", flat=True):
        found[key] = found.get(key, 0) + 1
    return found


def approved_codes(organisation, program):
    """Codes of the credentials approved for programs of a provider in `program`; None for a provider that lists no
    credential at all (seed 003:138). One query."""
    rows = ProgramCredential.objects.filter(
        organisation=organisation,
        removed_at=None,
        provider_program__program=program,
        provider_program__removed_at=None,
    )
    found = list(rows.order_by().values_list("code", "approved_at"))
    return {code for code, approved_at in found if approved_at} if found else None
