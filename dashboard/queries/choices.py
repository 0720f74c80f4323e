"""What the filters of dashboard and list offer: never more than the member reaches."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from casework.accounts.access import Member, may_open_counts
from casework.accounts.enums import Role
from casework.accounts.models import Location, Organisation, User
from dashboard.access import reach_of
from programs.registry import get_program

MINE = "mine"
NOBODY = "none"


def program_choices(member: Member) -> list[tuple[str, str]]:
    """(code, short name) of the programs the member works in."""
    return [(code, get_program(code).short_name) for code in member.programs]


def organisations_of(member: Member, program: str = "") -> list[Organisation]:
    """The organisations the member reaches that run a program (any of the member's for ""), by name. One query."""
    reach = reach_of(member, program)
    codes = [program] if program else member.programs
    rows = Organisation.objects.filter(is_active=True, programs__program__in=codes)
    if reach.organisation_ids is not None:
        rows = rows.filter(pk__in=reach.organisation_ids)
    return list(rows.distinct())


def worker_choices(organisation_ids: Iterable[int], day) -> list[tuple[str, str]]:
    """(public id, name) of the people who work on cases at these organisations on `day`, or did before: who left may
    still have customers assigned. One query."""
    at = {"memberships__organisation_id__in": list(organisation_ids), "memberships__starts_on__lte": day}
    people = User.objects.filter(is_active=True, memberships__role=Role.CASE_WORKER, **at)
    return [(str(person.public_id), str(person)) for person in people.distinct()]


def location_choices(organisation_ids: Iterable[int]) -> list[tuple[str, str]]:
    """(public id, name) of the sites of these organisations. One query."""
    rows = Location.objects.filter(organisation_id__in=list(organisation_ids), is_active=True)
    return [(str(site.public_id), site.name) for site in rows]


def line_choices(member: Member) -> list[tuple[str, list[tuple[str, str]]]]:
    """Lines by section, of the programs whose counts the member may open: value "<program>.<line>"."""
    groups = []
    several = len(member.programs) > 1
    for code in member.programs:
        if not may_open_counts(member, code):
            continue
        spec = get_program(code)
        for section in spec.live_sections:
            title = f"{spec.short_name}: {section.title}" if several else section.title
            groups.append((title, [(f"{code}.{line.code}", line.label) for line in section.lines]))
    return groups


def fixed_workers() -> list[tuple[str, str]]:
    """The two choices of worker that everyone has."""
    return [(MINE, _("My customers")), (NOBODY, _("Not assigned"))]
