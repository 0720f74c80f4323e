"""The home of administration: what can be looked after."""

from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from casework.accounts.context import administration


def show_administration(request):
    """GET: a card for each part."""
    cards = [
        (_("People"), "accounts:list_people", _("Accounts, roles, invitations and locks.")),
        (
            _("Organizations"),
            "accounts:list_organisations",
            _("Agencies and providers, their sites and programs."),
        ),
        (_("Regions"), "accounts:list_regions", _("Parts of the state, and who is in them.")),
        (_("Options"), "accounts:list_options", _("Words of the lists that your agency may change.")),
        (_("Forms"), "intake:list_forms", _("What applicants are asked, in editions.")),
        (_("Import"), "exchange:import_caseload", _("Bring in a whole caseload from files.")),
        (_("Export"), "exchange:export_caseload", _("Take out a whole caseload as files.")),
        (_("Deliveries"), "exchange:list_deliveries", _("What IES and IWDS sent, and rows set aside.")),
        (_("Jobs"), "audit:list_jobs", _("What runs in the background, and how it ended.")),
    ]
    context = administration(_("Administration"))
    context["cards"] = [
        {"title": title, "url": _address(name), "text": text} for title, name, text in cards if _address(name)
    ]
    return render(request, "accounts/show_administration.html", context)


def _address(name):
    """The address of a page of an app further left, "" when this installation has none."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
