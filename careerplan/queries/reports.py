"""Which reports a member is offered, and what each answers (F385)."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careerplan.access import waiting_costs
from casework.core.routing import Audience
from programs.registry import get_program


def reports_of(member):
    """{title, url, text, status} of each report for `member`, as cards. One query for leads, none for others."""
    found = [
        _report(
            _("Customer Services Report"),
            "careerplan:show_services_report",
            _(
                "How many customers have each step or service, by status, and how many do not. "
                "Update many customers at one time."
            ),
        ),
        _report(
            _("Change in Activity"),
            "careerplan:list_activity_changes",
            _(
                "What was added, changed and removed in activities and services: when, from what to what, by whom."
            ),
        ),
        _report(
            _("Measures"),
            "outcomes:show_measures",
            _(
                "Who counts in the federal measures of a program and year, who does not, and why: employment, "
                "earnings, credentials and skill gains."
            ),
        ),
        _report(
            _("Success Stories"),
            "outcomes:list_success_stories",
            _("Published stories of customers in your reach, to inspire others."),
        ),
    ]
    if any(_uses_iwds(code) for code in member.programs):
        found += _of_iwds()
    if member.belongs_to(Audience.LEADS):
        found.append(_waiting(member))
    return found


def _of_iwds():
    return [
        _report(
            _("Open IWDS requests"),
            "exchange:list_iwds_requests",
            _("What LWIA career planners are asked to enter in IWDS, the oldest first."),
        ),
        _report(
            _("Differences with IWDS"),
            "exchange:list_iwds_differences",
            _("Services that IWDS shows otherwise than the plans, with the guess at the pair."),
        ),
    ]


def _waiting(member):
    count = waiting_costs(member).count()
    said = ngettext("%(n)s payment waits", "%(n)s payments wait", count) % {"n": count}
    return _report(
        _("Payments waiting for your decision"),
        "careerplan:list_waiting_costs",
        _("Payments above a limit, with the reason and the person who asked."),
        {"word": said, "colour": "yellow" if count else "grey", "detail": ""},
    )


def _report(title, name, text, status=None):
    return {"title": title, "url": reverse(name), "text": text, "status": status}


def _uses_iwds(program):
    system = get_program(program).external_system
    return system is not None and system.code == "iwds"
