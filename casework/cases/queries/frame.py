"""The frame of every page about a customer: identity bar, the program's tabs, side bar (UX-02)."""

from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from casework.audit.enums import Group
from casework.cases.enums import EnrollmentStatus
from casework.cases.queries.contacts import works_with_planners
from casework.cases.queries.instructions import related_instructions
from casework.cases.queries.profile import rest_of_profile
from casework.core import clock
from casework.core.types import Colour
from casework.core.words import DASH, last_four, phone, short_date
from programs.lines import ENROLLMENT_FIELDS
from programs.registry import get_program
from programs.standing import explain, next_line, stand

PAGES = {
    "overview": "cases:show_enrollment",
    "suitability": "intake:review_suitability",
    "plan": "careerplan:show_overview",
    "plan_overview": "careerplan:show_overview",
    "review_assessments": "careerplan:review_assessments",
    "assessments": "careerplan:review_assessments",
    "set_goals": "careerplan:list_goals",
    "add_steps": "careerplan:list_services",
    "services": "careerplan:list_services",
    "attendance": "careerplan:list_attendance",
    "case_notes": "cases:list_case_notes",
    "uploads": "cases:list_documents",
    "update_log": "cases:show_update_log",
    "change_in_activity": "cases:show_update_log",
    "worksites": "careerplan:show_subsidized_days",
    "credentials": "outcomes:list_credentials",
    "outcomes": "outcomes:show_outcomes",
    "intake": "intake:show_intake",
    "forms": "intake:list_customer_forms",
    "summary_tools": "careerplan:show_summary_tools",
    "needs_assessment": "intake:show_needs_assessment",
    "send_referrals": "intake:list_recommended_providers",
    "reply_referrals": "intake:list_referrals",
    "not_eligible": "intake:mark_not_eligible",
}
"""Stem of a page, as programs name it, to the URL name that takes an enrollment's public id."""

NARROWED = {"change_in_activity": f"?group={Group.ACTIVITIES}"}
"""Stem of a page that is part of another, to what its address asks for."""

STATUS_COLOURS = {
    EnrollmentStatus.APPLYING: "white",
    EnrollmentStatus.READY: "yellow",
    EnrollmentStatus.ENROLLED: "blue",
    EnrollmentStatus.EXITED: "grey",
    EnrollmentStatus.NOT_ENROLLED: "grey",
}
_LOUD = {Colour.RED: 0, Colour.YELLOW: 1, Colour.WHITE: 2, Colour.GREEN: 3, Colour.GREY: 4}


def page_url(stem, enrollment):
    """The address of the page `stem` (a key of `PAGES`) of an enrollment, or "" when there is no such page."""
    name = PAGES.get(stem)
    url = address(name, enrollment.public_id) if name else ""
    return url and url + NARROWED.get(stem, "")


def caseload_url():
    """The address of the list of customers."""
    return address("dashboard:list_caseload")


def address(name, *arguments):
    """The address of the URL `name`, or "" when that page does not exist."""
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return ""


def tabs_for(options, enrollment, current):
    """A program's tabs for `components/tabs.html`, `current` being the stem of the open page.

    Tabs whose page does not exist yet are left out: a link is never dead.
    """
    found = []
    for tab in options:
        url = page_url(tab.page, enrollment) if tab.live else ""
        if url:
            found.append({"label": tab.text, "url": url, "current": tab.page == current})
    return found


def case_context(enrollment, *, tab, heading, side=True, tool=""):
    """What `layout/case.html` needs for a page about `enrollment` (opened through access.py, with its people).

    `tab` is the page stem of the profile tab the page belongs to ("overview", "plan", "case_notes", "outcomes");
    `tool` the stem that is marked in the side bar, `tab` if empty; `heading` the page's h1. No query, but one where
    another system tells a fact of the identity bar.
    """
    spec = get_program(enrollment.program)
    can_edit = enrollment.may_be_edited
    tabs = tabs_for(spec.profile_tabs, enrollment, tab)
    return {
        "page_title": heading,
        "breadcrumbs": _breadcrumbs(heading, tabs),
        "enrollment": enrollment,
        "customer": enrollment.customer,
        "spec": spec,
        "identity": identity_of(enrollment, spec),
        "tabs": tabs,
        "side_links": _side_links(enrollment, spec, tab, tool or tab, can_edit) if side else [],
        "can_edit": can_edit,
        "read_only_because": read_only_because(enrollment),
    }


def read_only_because(enrollment):
    """Why nobody at the provider writes in the record of an enrollment any more, "" while they do or where only the
    member may not: the doors of `casework/cases/access.py` in words."""
    ended = enrollment.exited_on or enrollment.last_touched_on
    if enrollment.may_be_edited or enrollment.is_open or not ended:
        return ""
    months = settings.CASEWORK_FOLLOW_UP_MONTHS
    if ended + relativedelta(months=months) >= clock.today():
        return ""
    return _(
        "This record can only be read: the enrollment ended on %(day)s and %(months)d months of follow-up are over."
    ) % {"day": short_date(ended), "months": months}


def customer_context(customer, *, heading):
    """What a page about a person needs when no single enrollment is meant: the identity without clocks."""
    return {
        "page_title": heading,
        "breadcrumbs": _breadcrumbs(heading),
        "customer": customer,
        "identity": {
            "name": customer.get_full_name(),
            "url": reverse("cases:show_customer", args=[customer.public_id]),
            "identifiers": _identifiers(customer),
            "program_label": "",
            "organisation": "",
            "worker": "",
            "status": None,
            "facts": [],
            "more": [],
            "clocks": [],
        },
        "tabs": [],
        "side_links": [],
    }


def identity_of(enrollment, spec):
    """The identity bar of an enrollment: who, where, with whom, and what the clocks say."""
    customer = enrollment.customer
    site = enrollment.location
    return {
        "name": customer.get_full_name(),
        "url": reverse("cases:show_customer", args=[customer.public_id]),
        "status": {
            "word": spec.enrollment_statuses.text(enrollment.status),
            "colour": STATUS_COLOURS[enrollment.status],
        },
        "identifiers": _identifiers(customer),
        "program_label": spec.short_name,
        "organisation": enrollment.organisation.name,
        "worker": str(enrollment.assigned_worker or _("Not assigned")),
        "facts": [{"label": _("Site"), "value": site.name}] if site else [],
        "more": rest_of_profile(enrollment, spec),
        "clocks": clocks_of(enrollment, spec),
    }


def clocks_of(enrollment, spec):
    """A clock for each live section of the program the enrollment is in: the section, colour and sentence, the
    loudest first. The sentence says since when, and when time alone will turn it next. A line that asks for nothing
    and that time will not turn is a state: no clock."""
    today = clock.today()
    facts = facts_of(enrollment)
    standing = stand(spec, facts, today)
    found = []
    for section in spec.live_sections:
        coming = next_line(section, facts, today)
        for code in standing.lines[section.code]:
            line = section.line(code)
            if line.colour not in (Colour.RED, Colour.YELLOW) and not coming:
                continue
            said = explain(line, facts, today, section)
            found.append({"word": section.title, "colour": line.colour, "sentence": said or line.label})
        if not standing.lines[section.code] and coming and coming[1].arrival:
            said = coming[1].arrival.format(date=short_date(coming[0]))
            found.append({"word": section.title, "colour": Colour.GREY, "sentence": said})
    return sorted(found, key=lambda item: _LOUD[item["colour"]])


def _breadcrumbs(heading, tabs=()):
    """Down to the page with `heading`, by way of the open one of `tabs` when the page stands below it."""
    above = [tab for tab in tabs if tab["current"] and tab["label"] != heading]
    return [
        {"label": _("Customers"), "url": caseload_url()},
        *({"label": tab["label"], "url": tab["url"]} for tab in above),
        {"label": heading, "url": ""},
    ]


def facts_of(enrollment):
    """The facts of an enrollment that rules read: name -> date, code or None."""
    return {name: getattr(enrollment, name) for name in ENROLLMENT_FIELDS}


def _identifiers(customer):
    """Individual number or user name, date of birth with the age, masked last four (F101)."""
    user_name = customer.user.user_name if customer.user_id else ""
    found = []
    if customer.individual_number:
        found.append({"label": _("Individual Number"), "value": customer.individual_number})
    if user_name:
        found.append({"label": _("User Name"), "value": user_name})
    found.append({"label": _("DOB"), "value": short_date(customer.birth_date)})
    if customer.ssn_last4:
        found.append({"label": _("Last 4 SSN"), "value": last_four(customer.ssn_last4)})
    if phone(customer.phone) != DASH:
        found.append({"label": _("Phone"), "value": phone(customer.phone)})
    return found


def _side_links(enrollment, spec, tab, current, can_edit):
    """The side bar: the profile with its acts, the program's instructions, and its summary tools that exist (F103,
    F104, F244, F292, F305)."""
    person, case = enrollment.customer.public_id, enrollment.public_id
    profile = [
        (_("Customer profile"), "cases:show_customer", person, False),
        (_("Update Log"), "cases:show_update_log", case, current == "update_log"),
    ]
    if works_with_planners(enrollment):
        profile += [
            (_("Contacts"), "cases:list_contacts", case, current == "contacts"),
            (_("Appointments"), "intake:list_appointments", case, current == "appointments"),
        ]
    if spec.follows_ies:
        profile.append((_("Sync With IES"), "exchange:show_ies", case, current == "show_ies"))
    if spec.external_system and spec.external_system.code == "iwds":
        profile.append((_("Sync with IWDS"), "exchange:show_iwds", case, current == "show_iwds"))
    if can_edit:
        profile += [
            (_("Send Message"), "cases:send_message", case, current == "send_message"),
            (_("Reset Password"), "cases:send_reset_link", person, False),
        ]
    links = [
        {"label": label, "url": url, "current": is_current}
        for label, name, public_id, is_current in profile
        if (url := address(name, public_id))
    ]
    tools = tabs_for(spec.summary_tools, enrollment, current)
    groups = [{"label": _("Profile"), "links": links}]
    if instructions := related_instructions(spec, {tab, current}):
        groups.append({"label": _("Related Instructions"), "links": instructions})
    if tools:
        groups.append({"label": _("Participant Summary Tools"), "links": tools})
    return groups
