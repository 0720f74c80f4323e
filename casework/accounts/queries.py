"""What screens read about people, organisations, options and preferences."""

from contextvars import ContextVar

from django.utils.translation import gettext as _

from casework.accounts.models import Membership, Preference, ReferenceOption
from casework.accounts.validators import SHORT_PASSWORD
from casework.core.middleware import current_request_id
from programs.options import Options, in_spanish
from programs.registry import get_program

_NO_REQUEST = "-"
_rows_of_request: ContextVar[tuple[str, dict]] = ContextVar("reference_options", default=(_NO_REQUEST, {}))


def options_for(program: str, options: Options) -> list[tuple[str, str]]:
    """Return (code, text in the active language) pairs of a program's list as the agency has it now.

    In: the program's code and the list as its spec declares it (`get_program(code).goal_terms`).
    Out: the spec's options, renamed, retired and added to by the rows of `ReferenceOption`; added ones come
    after the spec's unless their position says otherwise. A list that is not editable is returned as declared.
    """
    if not options.editable:
        return options.choices()
    rows = {row.code: row for row in _reference_rows(program).get(options.code, [])}
    placed = []
    for position, item in enumerate(options):
        row = rows.pop(item.code, None)
        if row is None:
            placed.append((position, item.code, item.text))
        elif row.is_active:
            placed.append((position, item.code, _text_of(row)))
    placed += [(row.position, row.code, _text_of(row)) for row in rows.values() if row.is_active]
    return [(code, text) for _position, code, text in sorted(placed, key=lambda entry: entry[0])]


def option_text(program: str, options: Options, code: str) -> str:
    """Return the text of a stored code in the active language, a retired or added option's too.

    An unknown code is returned as it is, so old data can still be read.
    """
    if options.editable:
        for row in _reference_rows(program).get(options.code, []):
            if row.code == code:
                return _text_of(row)
    return options.text(code)


def preference(user, key: str, default=None):
    """Return what `user` saved under `key` with `save_preference`, or `default`."""
    found = Preference.objects.filter(user=user, key=key).values_list("value", flat=True).first()
    return default if found is None else found


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


def has_short_password(user) -> bool:
    """Whether the person's password is only long enough beside a second factor (security.md, G10)."""
    return bool(preference(user, SHORT_PASSWORD))


def _text_of(row: ReferenceOption) -> str:
    return row.label_es if row.label_es and in_spanish() else row.label


def _reference_rows(program: str) -> dict[str, list[ReferenceOption]]:
    """List code -> rows of `program`, read once per request."""
    request_id, known = _rows_of_request.get()
    if request_id != current_request_id() or request_id == _NO_REQUEST:
        known = {}
        _rows_of_request.set((current_request_id(), known))
    if program not in known:
        lists: dict[str, list[ReferenceOption]] = {}
        for row in ReferenceOption.objects.filter(program=program).order_by("position", "code"):
            lists.setdefault(row.list_code, []).append(row)
        known[program] = lists
    return known[program]
