"""The reports a member may see (F385)."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careerplan.access import waiting_costs
from casework.core.routing import Audience


def list_reports(request):
    """GET: each report with what it answers; for leads, how many payments wait for them."""
    reports = [
        {
            "title": _("Customer Services Report"),
            "url": reverse("careerplan:show_services_report"),
            "text": _(
                "How many customers have each step or service, by status, and how many do not. "
                "Update many customers at one time."
            ),
            "status": None,
        },
        {
            "title": _("Measures"),
            "url": reverse("outcomes:show_measures"),
            "text": _(
                "Who counts in the federal measures of a program and year, who does not, and why: employment, "
                "earnings, credentials and skill gains."
            ),
            "status": None,
        },
        {
            "title": _("Success Stories"),
            "url": reverse("outcomes:list_success_stories"),
            "text": _("Published stories of customers in your reach, to inspire others."),
            "status": None,
        },
    ]
    if request.member.belongs_to(Audience.LEADS):
        count = waiting_costs(request.member).count()
        said = ngettext("%(n)s payment waits", "%(n)s payments wait", count) % {"n": count}
        reports.append(
            {
                "title": _("Payments waiting for your decision"),
                "url": reverse("careerplan:list_waiting_costs"),
                "text": _("Payments above a limit, with the reason and the person who asked."),
                "status": {"word": said, "colour": "yellow" if count else "grey", "detail": ""},
            }
        )
    return render(request, "careerplan/list_reports.html", {"page_title": _("Reports"), "reports": reports})
