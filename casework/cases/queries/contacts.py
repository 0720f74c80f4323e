"""Contacts of a customer in the workforce system: who may be one, who is one, and who is told instead (002:75-77)."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.enums import Role
from casework.accounts.models import Membership, User
from casework.cases.models import Contact
from casework.core import clock
from programs.registry import get_program


def works_with_planners(enrollment):
    """Whether the program of `enrollment` knows LWIA career planners."""
    return get_program(enrollment.program).role(Role.LWIA_CAREER_PLANNER) is not None


def members_of_program(enrollment):
    """Memberships of today in the program of `enrollment`, of any organization."""
    in_program = Q(program="") | Q(program=enrollment.program)
    return Membership.objects.on(clock.today()).filter(in_program, organisation__is_active=True)


def planner_memberships(enrollment):
    """Memberships of the career planners of the local workforce area in whose region the provider works."""
    organisation = enrollment.organisation
    area = Q(organisation=organisation)
    if organisation.region_id:
        area |= Q(organisation__region_id=organisation.region_id)
    return members_of_program(enrollment).filter(area, role=Role.LWIA_CAREER_PLANNER)


def planners_of(enrollment):
    """The career planners (active Users) of the customer's region, by name."""
    rows = User.objects.filter(memberships__in=planner_memberships(enrollment), is_active=True)
    return list(rows.distinct().order_by("last_name", "first_name", "pk"))


def contacts_of(enrollment):
    """The listed contacts of `enrollment` with their users, in the order in which they were added."""
    return list(Contact.objects.filter(enrollment=enrollment, removed_at=None).select_related("user"))


def removed_today(enrollment):
    """Contacts of `enrollment` that may still be put back."""
    start = clock.midnight(clock.today())
    rows = Contact.objects.filter(enrollment=enrollment, removed_at__gte=start)
    return list(rows.select_related("user"))


def told_planners(enrollment):
    """Who gets what is sent to the LWIA career planner: the contacts who are planners of the region still, else every
    planner of the region (F194)."""
    planners = planners_of(enrollment)
    listed = {contact.user_id for contact in contacts_of(enrollment)}
    return [planner for planner in planners if planner.pk in listed] or planners


def told_in_words(enrollment):
    """The sentence that says whom a message to the LWIA career planner reaches; "" where the program knows none."""
    if not works_with_planners(enrollment):
        return ""
    told = told_planners(enrollment)
    names = ", ".join(str(planner) for planner in told)
    listed = {contact.user_id for contact in contacts_of(enrollment)}
    if not told:
        return _("No LWIA career planner is known for this provider.")
    if told[0].pk in listed:
        return _("LWIA career planner: %(names)s, a contact of this customer.") % {"names": names}
    return _("LWIA career planner: every planner of the region (%(names)s); no contact is chosen.") % {
        "names": names
    }


def contacts_on_overview(enrollment):
    """The table of contacts for the overview of an enrollment, None where the program knows no planners."""
    if not works_with_planners(enrollment):
        return None
    return {
        "code": "contacts",
        "title": _("LWIA career planners"),
        "table": contact_table(enrollment, contacts_of(enrollment)),
        "empty": _("No contact is chosen. Messages go to every planner of the region."),
        "url": reverse("cases:list_contacts", args=[enrollment.public_id]),
        "link": _("Contacts"),
    }


def contacts_page(enrollment):
    """What the page of contacts shows: {contacts: [{contact, is_current}], removed, told}."""
    current = {planner.pk for planner in planners_of(enrollment)}
    return {
        "contacts": [
            {"contact": contact, "is_current": contact.user_id in current}
            for contact in contacts_of(enrollment)
        ],
        "removed": removed_today(enrollment),
        "told": told_in_words(enrollment),
        "works_with_planners": works_with_planners(enrollment),
    }


def contact_table(enrollment, contacts):
    """The table of `contacts` for `components/table.html`."""
    current = {planner.pk for planner in planners_of(enrollment)} if contacts else set()
    gone = _("No longer a planner of the region; messages do not reach this person")
    return {
        "caption": _("Contacts"),
        "is_titled": True,
        "columns": [{"label": _("Name")}, {"label": _("Email")}, {"label": _("Standing")}],
        "rows": [
            [
                str(contact.user),
                contact.user.email,
                _("LWIA career planner of the region") if contact.user_id in current else gone,
            ]
            for contact in contacts
        ],
    }
