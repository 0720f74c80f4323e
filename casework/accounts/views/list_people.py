"""The list of people."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import memberships_on, organisation_choices, visible_people
from casework.accounts.context import administration
from casework.accounts.forms.list_people import PeopleFilter
from casework.accounts.queries.people import attach_memberships, membership_in_words, state_of
from casework.core.cells import Badge, Lines, Link
from casework.core.lists import Column, ListPage


def list_people(request):
    """GET: filters, sorting, pages and a file, over the people the lead may list."""
    member = request.member
    page = ListPage(
        request,
        visible_people(member),
        columns=_columns(member),
        name="people",
        caption=_("People"),
        filterset=PeopleFilter,
        filter_options={"organisations": organisation_choices(member), "memberships": memberships_on(member)},
        prepare=lambda people: attach_memberships(people, member.today),
        primary_filters=("q", "organisation", "role"),
    )
    if page.wants_export:
        return page.export()
    frame = administration(page.caption) if member.is_administrator else {"page_title": page.caption}
    return render(request, "accounts/list_people.html", {**frame, "list": page})


def _columns(member):
    return [
        Column("name", _("Name"), _name(member), sort=("last_name", "first_name"), exported=str),
        Column("email", _("E-mail"), "email", sort=("email",)),
        Column("roles", _("Roles today"), _roles),
        Column("state", _("Account"), lambda user: Badge(*state_of(user))),
        Column("signed_in", _("Last sign-in"), "last_signed_in_at", sort=("last_signed_in_at",), kind="date"),
    ]


def _name(member):
    if not member.is_administrator:
        return str
    return lambda user: Link(str(user), reverse("accounts:show_person", args=[user.public_id]))


def _roles(user):
    words = [membership_in_words(row) for row in user.current_memberships]
    return Lines(words[0], "; ".join(words[1:])) if words else ""
