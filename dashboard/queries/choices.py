"""What the filters of dashboard and list offer: never more than the member reaches."""

from casework.accounts.access import Member, may_open_counts
from casework.accounts.models import Organisation
from dashboard.access import reach_of
from programs.registry import get_program


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
