"""Who a signed-in person is today, and how far they reach.

Reach is computed on each request from dated memberships, so that a membership that ended
yesterday opens nothing today. Every other app's access.py starts from a `Member`.
"""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.db.models import Q
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from casework.accounts.enums import Can, LockKind, OrganisationKind, Role
from casework.accounts.models import (
    Branding,
    BrowserSession,
    Location,
    Membership,
    Organisation,
    OrganisationProgram,
    Region,
    SavedView,
    User,
)
from casework.core import clock
from casework.core.routing import Audience
from programs.options import Option
from programs.registry import get_program, program_codes

STATEWIDE_ROLES = frozenset({Role.STATEWIDE_STAFF, Role.SUPER_ADMINISTRATOR})
LEAD_ROLES = STATEWIDE_ROLES | {Role.PROGRAM_MANAGER}
READING_ROLES = frozenset({Role.LWIA_CAREER_PLANNER})

FEW = 11
"""Counts of people below it are hidden from who may not list them."""


@dataclass(frozen=True)
class Grant:
    """One membership, resolved: a role for a program over organisations.

    `program` is empty for every program; `organisation_ids` is None for every organisation
    and `location_id` None for every location.
    """

    role: Role
    organisation_id: int
    program: str
    organisation_ids: frozenset | None
    location_id: int | None = None
    organisation_name: str = ""
    branding: Branding | None = None

    def allows(self, can):
        """Whether the role may do `can` where the grant reaches (seeds 001:41-42, 003:15-18)."""
        return can is not Can.EDIT or self.role not in READING_ROLES


@dataclass(frozen=True)
class Scope:
    """How far a member reaches in one program, in one of the three shapes that lists are
    fast in (performance.md, 3): statewide, one organisation, some organisations."""

    organisation_ids: frozenset | None
    location_ids: frozenset | None = None

    @property
    def is_statewide(self):
        return self.organisation_ids is None

    @property
    def is_empty(self):
        return self.organisation_ids is not None and not self.organisation_ids


class Member:
    """A signed-in person on a day. Made once per request by the middleware."""

    def __init__(self, user, today=None):
        self.user = user
        self.today = today or clock.today()

    @cached_property
    def grants(self):
        """The person's grants in force today, in the order of their memberships."""
        if not self.user.is_authenticated or not self.user.is_active:
            return ()
        rows = list(
            Membership.objects.on(self.today)
            .filter(user=self.user, organisation__is_active=True)
            .select_related("organisation__branding")
            .defer("organisation__branding__logo")
        )
        below = _organisations_below(rows)
        return tuple(
            Grant(
                role=Role(row.role),
                organisation_id=row.organisation_id,
                program=row.program,
                organisation_ids=_reach_of(row, below),
                location_id=row.location_id,
                organisation_name=row.organisation.name,
                branding=getattr(row.organisation, "branding", None),
            )
            for row in rows
        )

    @property
    def branding(self):
        """The `Branding` of the organisation of the first role, None without one; its logo is not read."""
        return self.grants[0].branding if self.grants else None

    @property
    def is_staff(self):
        """Whether the person works on cases at all."""
        return bool(self.grants)

    @property
    def is_customer(self):
        """Whether the person is here for themselves: signed in and without a membership."""
        return self.user.is_authenticated and not self.grants

    @property
    def is_statewide(self):
        return any(grant.role in STATEWIDE_ROLES for grant in self.grants)

    @property
    def is_administrator(self):
        return any(grant.role == Role.SUPER_ADMINISTRATOR for grant in self.grants)

    @property
    def is_of_one_organisation(self):
        """Whether all that the member reaches belongs to one organisation, so that its name need not be repeated."""
        reached = {grant.organisation_ids for grant in self.grants}
        return None not in reached and len(frozenset().union(*reached)) == 1

    @property
    def roles(self):
        """Every role held today."""
        return frozenset(grant.role for grant in self.grants)

    @cached_property
    def programs(self):
        """Codes of the programs the member works in, in alphabetical order. A grant without
        a program reaches what its organisations run today."""
        codes = {grant.program for grant in self.grants if grant.program}
        open_grants = [grant for grant in self.grants if not grant.program]
        if open_grants:
            runs = OrganisationProgram.objects.on(self.today)
            if all(grant.organisation_ids is not None for grant in open_grants):
                ids = frozenset().union(*(grant.organisation_ids for grant in open_grants))
                runs = runs.filter(organisation_id__in=ids)
            codes.update(runs.order_by().values_list("program", flat=True).distinct())
        return tuple(sorted(codes))

    def belongs_to(self, audience):
        """Whether the member may enter pages of `audience`."""
        return {
            Audience.PUBLIC: True,
            Audience.SIGNED_IN: self.user.is_authenticated,
            Audience.CUSTOMERS: self.is_customer,
            Audience.STAFF: self.is_staff,
            Audience.PLANNERS: Role.LWIA_CAREER_PLANNER in self.roles,
            Audience.LEADS: bool(self.roles & LEAD_ROLES),
            Audience.ADMINISTRATORS: self.is_administrator,
        }[audience]

    def roles_in(self, program):
        """The roles held today in `program` (a code)."""
        return frozenset(grant.role for grant in self.grants if grant.program in ("", program))

    def scope_in(self, program, can=Can.READ):
        """The `Scope` in which the member may do `can` in `program`; empty when nowhere."""
        grants = [g for g in self.grants if g.program in ("", program) and g.allows(can)]
        if any(grant.organisation_ids is None for grant in grants):
            return Scope(None)
        ids = frozenset().union(*(grant.organisation_ids for grant in grants))
        everywhere = any(grant.location_id is None for grant in grants)
        locations = None if everywhere else frozenset(grant.location_id for grant in grants)
        return Scope(ids, locations)

    def reach(self, can=Can.READ, prefix=""):
        """A Q over rows with `program`, `organisation_id` and `location_id` (behind `prefix`)
        that holds where the member may do `can`. No grant gives a Q that matches nothing."""
        reach = Q(pk__in=[])
        for grant in self.grants:
            if not grant.allows(can):
                continue
            part = Q()
            if grant.program:
                part &= Q(**{f"{prefix}program": grant.program})
            if grant.organisation_ids is not None:
                part &= Q(**{f"{prefix}organisation_id__in": sorted(grant.organisation_ids)})
            if grant.location_id is not None:
                part &= Q(**{f"{prefix}location_id": grant.location_id})
            if not part:
                return Q()
            reach |= part
        return reach


def may_open_counts(member: Member, program: str) -> bool:
    """Whether a count of this program's dashboard or measures opens the list behind it (002:37, `domain.md` C30).

    Who may not also sees no number from 1 to 10 (security.md, threat 5): none below `FEW`.
    """
    roles = (get_program(program).role(role) for role in member.roles_in(program))
    return any(role is not None and role.opens_counts for role in roles)


def request_as(user, parameters):
    """A GET request with `parameters` (a QueryDict) as `user` would send it now: for a job that reads a list again,
    within the reach its asker has by then."""
    request = HttpRequest()
    request.method, request.GET = "GET", parameters
    request.user, request.member = user, Member(user)
    return request


def visible_people(member):
    """The accounts a lead may list: all for administrators and statewide staff, else the people with a role where
    the lead's own grants reach."""
    if member.is_statewide:
        return User.objects.all()
    return User.objects.filter(pk__in=memberships_on(member).values("user_id"))


def memberships_on(member):
    """The memberships of today that a lead's grants reach; all for statewide staff."""
    rows = Membership.objects.on(member.today)
    return rows if member.is_statewide else rows.filter(member.reach())


def organisation_choices(member):
    """(code, name) of the organisations where people the lead may list have a role today."""
    ids = memberships_on(member).order_by().values("organisation_id")
    return list(Organisation.objects.filter(pk__in=ids).values_list("code", "name"))


def person_for(member, public_id):
    """The account `public_id` for an administrator. Http404 when there is none."""
    return get_object_or_404(_administered(member, User.objects.all()), public_id=public_id)


def membership_for(member, public_id):
    """The membership `public_id` for an administrator. Http404 when there is none."""
    rows = Membership.objects.select_related("user", "organisation", "location", "region")
    return get_object_or_404(_administered(member, rows), public_id=public_id)


def visible_organisations(member):
    """The organisations an administrator may edit."""
    return _administered(member, Organisation.objects.select_related("parent", "region"))


def own_organisations(member):
    """The organisations where the member has a role today: the teams to share a saved view with."""
    return Organisation.objects.filter(pk__in={grant.organisation_id for grant in member.grants})


def visible_saved_views(member):
    """The saved views a member of staff may use: the own ones, and those shared with an organisation of theirs."""
    shared = Q(organisation__in={grant.organisation_id for grant in member.grants})
    rows = SavedView.objects.filter(Q(owner=member.user) | shared).select_related("owner", "organisation")
    return rows if member.is_staff else rows.none()


def saved_view_for(member, public_id):
    """The saved view `public_id` for its owner, who alone may alter it. Http404 for anybody else's."""
    return get_object_or_404(visible_saved_views(member), owner=member.user, public_id=public_id)


def visible_regions(member):
    """The regions an administrator may give to an organisation or a program manager: those that have not ended."""
    return _administered(member, Region.objects.filter(is_active=True))


def listed_regions(member):
    """All regions, ended ones too, for an administrator."""
    return _administered(member, Region.objects.all())


def region_for(member, public_id):
    """The region `public_id` for an administrator. Http404 when there is none."""
    return get_object_or_404(listed_regions(member), public_id=public_id)


def organisation_for(member, public_id):
    """The organisation `public_id` for an administrator. Http404 when there is none."""
    return get_object_or_404(visible_organisations(member), public_id=public_id)


def branding_of(organisation):
    """The `Branding` of an organisation that was opened through its door, without its logo; None when it has none."""
    return Branding.objects.filter(organisation=organisation).defer("logo").first()


def branding_for(public_id):
    """The `Branding` with this unguessable id, for everybody who signed in: it holds colors and a logo, nothing of a
    person, and customers see that of their provider. Http404 when there is none."""
    return get_object_or_404(Branding, public_id=public_id)


def session_for(member, public_id):
    """The member's own session `public_id`. Http404 for anybody else's, for administrators too."""
    return get_object_or_404(BrowserSession, user=member.user, public_id=public_id)


def visible_locations(member):
    """The open sites an administrator may assign people to."""
    rows = Location.objects.filter(is_active=True).select_related("organisation")
    return _administered(member, rows.order_by("organisation__name", "name", "pk"))


def location_for(member, public_id):
    """The site `public_id` for an administrator. Http404 when there is none."""
    rows = Location.objects.select_related("organisation")
    return get_object_or_404(_administered(member, rows), public_id=public_id)


def program_run_for(member, public_id):
    """The time `public_id` in which an organisation runs a program, for an administrator. Http404 when none."""
    rows = OrganisationProgram.objects.select_related("organisation")
    return get_object_or_404(_administered(member, rows), public_id=public_id)


def editable_lists(spec):
    """The lists of a program whose words an agency may change: those that hold words only. The options of other lists
    come with rules, tabs or limits, which are the program's."""
    return tuple(
        options for options in spec.editable_lists() if all(type(item) is Option for item in options)
    )


def editable_list(member, program, list_code):
    """(spec, options) of a list that an administrator may change. Http404 for anything else."""
    spec = get_program(program) if program in program_codes() and member.is_administrator else None
    lists = editable_lists(spec) if spec else ()
    options = next((options for options in lists if options.code == list_code), None)
    if options is None:
        raise Http404
    return spec, options


def _administered(member, rows):
    return rows if member.is_administrator else rows.none()


def lock_of(user, today=None):
    """The `LockKind` that keeps `user` out on `today`, or None.

    An account nobody used for CASEWORK_LOCK_AFTER_DAYS days, counted in dates in Illinois from the last
    sign-in, unlocking or creation, is locked whether or not the nightly job has come by (`domain.md` R29).
    """
    if user.locked_at:
        return LockKind(user.lock_kind)
    quiet = (today or clock.today()) - clock.local_date(user.last_active_at)
    return LockKind.UNUSED if quiet.days >= settings.CASEWORK_LOCK_AFTER_DAYS else None


def _organisations_below(memberships):
    """Parent id and region id -> ids of organisations under it, read in one query when any
    membership leads others."""
    leading = [row for row in memberships if row.role in (Role.PROGRAM_MANAGER, Role.INTERMEDIARY)]
    planners = [row for row in memberships if row.role == Role.LWIA_CAREER_PLANNER]
    if not leading and not planners:
        return {}
    below = {}
    rows = Organisation.objects.filter(is_active=True).values_list("id", "parent_id", "region_id")
    for child, parent, region in rows:
        below.setdefault(("parent", parent), set()).add(child)
        below.setdefault(("region", region), set()).add(child)
    return below


def _reach_of(membership, below):
    """The organisation ids a membership reaches, or None for every organisation.

    Statewide roles reach all; a state program manager reaches all of the program, or of a
    region (`domain.md` C31); a manager or intermediary reaches its organisation and those
    below it; a planner of an LWIA reaches the organisations of its region; a case worker
    reaches the own organisation.
    """
    organisation = membership.organisation
    own = frozenset({organisation.pk})
    if membership.role in STATEWIDE_ROLES:
        return None
    if membership.role == Role.PROGRAM_MANAGER and membership.region_id:
        return own | below.get(("region", membership.region_id), set())
    if membership.role == Role.PROGRAM_MANAGER and organisation.kind == OrganisationKind.STATE:
        return None
    if membership.role in (Role.PROGRAM_MANAGER, Role.INTERMEDIARY):
        children = below.get(("parent", organisation.pk), set())
        grandchildren = set().union(*(below.get(("parent", child), set()) for child in children))
        return own | children | grandchildren
    if membership.role == Role.LWIA_CAREER_PLANNER and organisation.region_id:
        return own | below.get(("region", organisation.region_id), set())
    return own
