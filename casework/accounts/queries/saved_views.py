"""Saved views of lists as screens show them (UX-08), and what else a person's list remembers (UX-09)."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Subquery, Value
from django.db.models.functions import Concat, JSONObject
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import visible_saved_views
from casework.accounts.models import Preference, User
from casework.accounts.queries.preferences import preference
from casework.core.cells import Lines, Link
from casework.core.list_views import SavedList

DEFAULT_VIEW = "default"


def remembered(member, list_name: str) -> tuple[dict, list[SavedList] | None]:
    """What the member's list remembers, {} for nothing, and its saved views, None for who keeps none. One query."""
    key = f"list:{list_name}"
    if not member.user.is_authenticated:
        return {}, None
    if not member.is_staff:
        return preference(member.user, key, {}), None
    views = visible_saved_views(member).filter(list_name=list_name)
    kept, rows = (
        User.objects.filter(pk=member.user.pk)
        .order_by()
        .values_list(
            Subquery(Preference.objects.filter(user=member.user, key=key).values("value")),
            ArraySubquery(views.values(row=_AS_JSON)),
        )
        .get()
    )
    kept = kept or {}
    return kept, [_saved_list(member, default=kept.get(DEFAULT_VIEW), **row) for row in rows]


_AS_JSON = JSONObject(
    id="public_id",
    name="name",
    parameters="parameters",
    owner_id="owner_id",
    owner=Concat(F("owner__first_name"), Value(" "), F("owner__last_name")),
    team="organisation__name",
)


def saved_list(row, member) -> SavedList:
    """A SavedView for `member`."""
    team = row.organisation.name if row.organisation else None
    return _saved_list(
        member, str(row.public_id), row.name, row.parameters, row.owner_id, str(row.owner), team
    )


def _saved_list(member, id, name, parameters, owner_id, owner, team, default=None):
    is_own = owner_id == member.user.pk
    shared = _("shared with %(team)s") if is_own else _("shared with %(team)s by %(name)s")
    return SavedList(
        id=id,
        name=name,
        parameters=parameters,
        shared=shared % {"team": team, "name": owner} if team else "",
        is_own=is_own,
        is_default=id == default,
    )


def table_of_own_views(member):
    """The member's own views of every list, for `components/table.html`."""
    rows = visible_saved_views(member).filter(owner=member.user)
    labels = [_("View"), _("List"), _("Shared with"), _("Change")]
    return {
        "caption": _("Your views"),
        "is_titled": True,
        "columns": [{"label": label} for label in labels],
        "rows": [_cells(row) for row in rows],
    }


def _cells(row):
    edit = Link(
        _("Edit %(name)s") % {"name": row.name}, reverse("accounts:edit_saved_view", args=[row.public_id])
    )
    address = reverse("accounts:remove_saved_view", args=[row.public_id])
    remove = Link(_("Remove %(name)s") % {"name": row.name}, address)
    return [
        row.name,
        row.list_caption,
        str(row.organisation or _("Nobody")),
        Lines(edit, remove),
    ]
