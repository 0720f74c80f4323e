"""The door to standing: whose answers a member may count, and whose lists a count may open."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import Http404

from casework.accounts.access import Member
from dashboard.models import Snooze, Standing
from programs.registry import UnknownProgram, get_program
from programs.types import ProgramSpec


@dataclass(frozen=True)
class Reach:
    """How far a member reads, for lists: the organisations (None for all), and whether they say it all.

    `whole` is False when a location, or programs that differ from organisation to organisation, narrow it further:
    then only the full condition of `Member.reach` tells, and no index of organisations may be walked alone.
    `program` is the one program all of it is about, "" for every program of the organisations.
    """

    organisation_ids: frozenset | None
    whole: bool = True
    program: str = ""


def program_for(member: Member, code: str) -> ProgramSpec:
    """Return the spec of a program the member works in; Http404 for any other."""
    try:
        spec = get_program(code)
    except UnknownProgram:
        raise Http404 from None
    if code not in member.programs:
        raise Http404
    return spec


def visible_standing(member: Member, program: str):
    """Rows of standing in a program of the enrollments the member may read: exactly those of the caseload list."""
    grants = [grant for grant in member.grants if grant.program in ("", program)]
    rows = Standing.objects.filter(program=program)
    if not grants:
        return rows.none()
    found = Q(pk__in=[])
    for grant in grants:
        part = Q()
        if grant.organisation_ids is not None:
            part &= Q(organisation_id__in=sorted(grant.organisation_ids))
        if grant.location_id is not None:
            part &= Q(enrollment__location_id=grant.location_id)
        if not part:
            return rows
        found |= part
    return rows.filter(found)


def reach_of(member: Member, program: str = "") -> Reach:
    """Return the member's reach in one program, or in all of them for an empty code."""
    grants = [grant for grant in member.grants if not program or grant.program in ("", program)]
    whole = not any(grant.location_id for grant in grants)
    if any(grant.organisation_ids is None and grant.location_id is None for grant in grants):
        organisations = None
    else:
        organisations = frozenset().union(*(grant.organisation_ids or () for grant in grants))
    programs = {program} if program else {grant.program for grant in grants}
    return Reach(organisations, whole and len(programs) == 1, min(programs, default=""))


def snoozes():
    """Every snooze, for `belonging_for`: it is opened through an enrollment that the door of cases opened."""
    return Snooze.objects.all()
