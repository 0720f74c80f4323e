"""Where a member may enroll a customer, and with whom: programs at organisations, their sites and workers."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from casework.accounts.enums import Can, Role
from casework.accounts.models import Location, Membership, Organisation, OrganisationProgram, User
from casework.core import clock
from programs.registry import get_program

WORKING_ROLES = (Role.CASE_WORKER, Role.INTERMEDIARY, Role.PROGRAM_MANAGER)


@dataclass(frozen=True)
class Place:
    """A program at an organisation."""

    program: str
    organisation: Organisation

    @property
    def code(self):
        """How a form names the place."""
        return f"{self.program}:{self.organisation.public_id}"

    @property
    def spec(self):
        """The program's declaration."""
        return get_program(self.program)

    def __str__(self):
        return f"{self.spec.short_name} · {self.organisation.name}"


def places_for(member):
    """Every `Place` that runs today and where `member` may write, by program and name. One query per program."""
    found = []
    for program in member.programs:
        scope = member.scope_in(program, Can.EDIT)
        if scope.is_empty:
            continue
        runs = OrganisationProgram.objects.on(member.today).filter(
            program=program, organisation__is_active=True
        )
        if not scope.is_statewide:
            runs = runs.filter(organisation_id__in=scope.organisation_ids)
        for run in runs.select_related("organisation").order_by("organisation__name", "organisation_id"):
            found.append(Place(program, run.organisation))
    return found


def place_choices(places):
    """Choices for a form: the providers under the name of each program, or without it when there is one program."""
    groups = {}
    for place in places:
        groups.setdefault(place.spec.name, []).append((place.code, place.organisation.name))
    grouped = (
        list(groups.items()) if len(groups) > 1 else [choice for group in groups.values() for choice in group]
    )
    return [("", _("Select")), *grouped]


def place_named(places, code):
    """The one of `places` with `code`, or None."""
    return next((place for place in places if place.code == code), None)


def place_of(enrollment):
    """The place where an enrollment is."""
    return Place(enrollment.program, enrollment.organisation)


def locations_at(member, place, keep=None):
    """Open sites of the place's organisation in which `member` may write, by name; and the site with the key
    `keep`, so that an enrollment at a site that closed can still be saved."""
    scope = member.scope_in(place.program, Can.EDIT)
    open_here = Q(organisation=place.organisation, is_active=True)
    if scope.location_ids is not None:
        open_here &= Q(pk__in=scope.location_ids)
    return Location.objects.filter(open_here | Q(pk=keep))


def needs_location(member, place):
    """Whether `member` reaches only some sites, so that an enrollment without one would be out of reach."""
    return member.scope_in(place.program, Can.EDIT).location_ids is not None


def programs_worked_in(worker, organisation):
    """The codes of the programs in which `worker` works on cases at `organisation` today; "" for all of them."""
    held = Membership.objects.on(clock.today()).filter(user=worker, organisation=organisation)
    return set(held.filter(role__in=WORKING_ROLES).values_list("program", flat=True))


def workers_of(organisation):
    """People who work on cases in any program of `organisation` today, by name."""
    held = Membership.objects.on(clock.today()).filter(organisation=organisation, role__in=WORKING_ROLES)
    return User.objects.filter(pk__in=held.values("user_id"), is_active=True)


def workers_at(member, place, keep=None):
    """People who work on cases of the place today, by name: whom an enrollment can be assigned to; and the one
    with the key `keep`, who may have left."""
    held = Membership.objects.on(member.today).filter(
        organisation=place.organisation, program__in=["", place.program], role__in=WORKING_ROLES
    )
    return User.objects.filter(Q(pk__in=held.values("user_id"), is_active=True) | Q(pk=keep))
