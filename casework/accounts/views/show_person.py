"""One person: account, roles, and what an administrator can do about them."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import person_for
from casework.accounts.context import administration, people_trail
from casework.accounts.queries.people import is_current, membership_in_words, memberships_of, state_of
from casework.core import words
from casework.core.cells import Badge, Link


def show_person(request, person_id):
    """GET."""
    person = person_for(request.member, person_id)
    context = administration(person.get_full_name(), trail=people_trail())
    context |= {
        "person": person,
        "items": _items(person),
        "has_password": person.has_usable_password(),
        "is_locked": bool(person.locked_at),
        "roles": _roles(person, request.member.today),
    }
    return render(request, "accounts/show_person.html", context)


def _items(person):
    locked = words.date_time(person.locked_at) if person.locked_at else ""
    return [
        {"label": _("Account"), "value": Badge(*state_of(person), locked)},
        {"label": _("E-mail address"), "value": person.email},
        {"label": _("User name"), "value": person.user_name or words.DASH},
        {"label": _("Language"), "value": person.get_preferred_language_display()},
        {"label": _("Last sign-in"), "value": words.date_time(person.last_signed_in_at)},
    ]


def _roles(person, day):
    rows = []
    for row in memberships_of(person, day):
        is_open = is_current(row, day) or row.starts_on > day
        url = reverse("accounts:end_membership", args=[row.public_id])
        rows.append(
            [
                membership_in_words(row),
                row.starts_on,
                row.ends_on or "",
                Link(_("End role"), url) if is_open else _("Ended"),
            ]
        )
    columns = [
        {"label": _("Role")},
        {"label": _("First day"), "kind": "date"},
        {"label": _("Last day"), "kind": "date"},
        {"label": _("Action"), "kind": "action"},
    ]
    return {"caption": _("Roles"), "columns": columns, "rows": rows}
