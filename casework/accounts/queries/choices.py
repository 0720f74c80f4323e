"""What filters of lists and reports offer of an organization: its sites, and the people who work there."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from casework.accounts.enums import Role
from casework.accounts.models import Location, User

MINE = "mine"
NOBODY = "none"


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


def fixed_workers() -> list[tuple[str, str]]:
    """The two choices of worker that everyone has."""
    return [(MINE, _("My customers")), (NOBODY, _("Not assigned"))]
