"""The reports a member may see (F385)."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _


def list_reports(request):
    """GET: each report with what it answers."""
    reports = [
        {
            "title": _("Customer Services Report"),
            "url": reverse("careerplan:show_services_report"),
            "text": _(
                "How many customers have each step or service, by status, and how many do not. "
                "Update many customers at one time."
            ),
        }
    ]
    return render(request, "careerplan/list_reports.html", {"page_title": _("Reports"), "reports": reports})
