"""People and organisations as screens show them."""

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from casework.accounts.access import lock_of
from casework.accounts.enums import LockKind
from casework.accounts.models import Location, Membership, Organisation, User
from programs.registry import get_program


def memberships_in_words(user, day) -> list[str]:
    """Return the roles `user` has on `day` (a date) as sentences: role, organisation, program and site."""
    rows = Membership.objects.on(day).filter(user=user).select_related("organisation", "location", "region")
    return [membership_in_words(row) for row in rows]


def membership_in_words(membership) -> str:
    """Return a membership as "Case worker, Prairie Works, Youth Apprenticeship, Main Street"."""
    parts = [membership.get_role_display(), membership.organisation.name]
    parts.append(get_program(membership.program).name if membership.program else _("all its programs"))
    parts += [str(place) for place in (membership.region, membership.location) if place]
    return ", ".join(parts)


def memberships_of(user, day) -> list[Membership]:
    """Return all memberships of `user`, those of `day` first, then past and coming ones."""
    rows = Membership.objects.filter(user=user).select_related("organisation", "location", "region")
    return sorted(rows, key=lambda row: (not is_current(row, day), -row.starts_on.toordinal(), row.pk))


def is_current(dated, day) -> bool:
    """Whether a row with `starts_on` and `ends_on` (both inclusive) holds on `day`."""
    return dated.starts_on <= day and (dated.ends_on is None or dated.ends_on >= day)


def state_of(user) -> tuple[str, str]:
    """Return (word, colour) of an account: open, invited, locked for lack of use, locked by hand, or closed."""
    if not user.is_active:
        return _("Closed"), "grey"
    lock = lock_of(user)
    if lock is not None:
        return LockKind(lock).label, "red"
    if not user.has_usable_password():
        return _("Invited"), "yellow"
    return _("Open"), "green"


def attach_memberships(users, day) -> None:
    """Set `current_memberships` on each of `users` in one query."""
    rows = (
        Membership.objects.on(day).filter(user__in=users).select_related("organisation", "location", "region")
    )
    by_user = {}
    for row in rows:
        by_user.setdefault(row.user_id, []).append(row)
    for user in users:
        user.current_memberships = by_user.get(user.pk, [])


def matching(people, text: str):
    """Narrow a queryset of users to those whose names, address or user name hold every word of `text`."""
    for word in text.split()[:5]:
        people = people.filter(
            Q(first_name__icontains=word)
            | Q(last_name__icontains=word)
            | Q(email__icontains=word)
            | Q(user_name__icontains=word)
        )
    return people


def person_named(email: str = "", user_name: str = "") -> User | None:
    """Return who has this e-mail address or this user name, or None."""
    if email:
        return User.objects.filter(email=email.lower()).first()
    return User.objects.filter(user_name__iexact=user_name).first() if user_name else None


def with_counts(organisations, day):
    """Annotate organisations with `people` (with a membership on `day`) and `sites`."""
    today = Q(memberships__starts_on__lte=day) & (
        Q(memberships__ends_on=None) | Q(memberships__ends_on__gte=day)
    )
    return organisations.annotate(
        people=Count("memberships__user", filter=today, distinct=True),
        sites=Count("locations", filter=Q(locations__is_active=True), distinct=True),
    )


def locations_of(organisation) -> list[Location]:
    """Return the sites of an organisation, open ones first."""
    return list(organisation.locations.order_by("-is_active", "name", "pk"))


def runs_of(organisation) -> list:
    """Return the times in which an organisation runs programs, the newest first."""
    return list(organisation.programs.order_by("-starts_on", "program"))


def parents_for(organisations, organisation=None):
    """Return the organisations that may stand above `organisation`: the active ones but itself."""
    rows = organisations.filter(is_active=True)
    return (
        rows.exclude(pk=organisation.pk)
        if isinstance(organisation, Organisation) and organisation.pk
        else rows
    )
