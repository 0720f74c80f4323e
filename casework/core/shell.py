"""What every page's frame needs: navigation by audience, banners, the session's end."""

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from casework.core.navigation import count_beside, is_shown
from casework.core.routing import Audience

_ICONS = {"intake:show_provider_information": "folder"}
"""Icons that a source puts beside an entry (seed 004:164), by URL name."""


def shell(request):
    """Context processor for `layout/base.html`. Reads the member only for signed-in people."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {"banners": _banners()}
    member = request.member
    if (
        member.user != request.user
    ):  # while signing in the member is still nobody, and only a message is drawn
        return {"banners": _banners()}
    return {
        "banners": _banners(),
        "navigation": [_item(request, *entry) for entry in _entries(member)],
        "search_url": _address("dashboard:list_caseload") if member.is_staff else "",
        "footer_links": [{"label": _("Guide"), "url": reverse("core:list_guide")}],
        "session_idle_seconds": settings.CASEWORK_SESSION_IDLE_SECONDS,
    }


def _entries(member):
    """(label, URL name, arguments) of the main navigation, in order."""
    if member.belongs_to(Audience.CUSTOMERS):
        return [
            (_("My Dashboard"), "dashboard:show_my_dashboard", ()),
            (_("Messages"), "cases:list_messages", ()),
        ]
    entries = [(_("Worklist"), "dashboard:show_worklist", ())]
    entries += [(_("Customers"), "dashboard:list_caseload", ())]
    entries += [(_("Dashboard"), "dashboard:list_dashboards", ())]
    entries += [(_("Attendance"), "careerplan:save_group_attendance", ())]
    entries += [(_("Reports"), "careerplan:list_reports", ())]
    entries += [(_("Worksites"), "worksites:list_employers", ())]
    entries += [(_("Schedule"), "intake:show_schedule", ())]
    entries += [(_("Provider Information"), "intake:show_provider_information", ())]
    entries += [(_("Referrals"), "intake:list_received_referrals", ())]
    entries += [(_("Messages"), "cases:list_messages", ())]
    if member.belongs_to(Audience.ADMINISTRATORS):
        entries += [(_("Administration"), "accounts:show_administration", ())]
    elif member.belongs_to(Audience.LEADS):
        entries += [(_("People"), "accounts:list_people", ())]
    return [entry for entry in entries if _address(entry[1], *entry[2]) and is_shown(entry[1], member)]


def _item(request, label, name, arguments):
    url = _address(name, *arguments)
    return {
        "label": label,
        "url": url,
        "icon": _ICONS.get(name, ""),
        "current": request.path.startswith(url),
        "count": count_beside(name, request.member),
    }


def _address(name, *arguments):
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return ""


def _banners():
    if not getattr(settings, "CASEWORK_DEMO", False):
        return []
    return [
        {
            "kind": "demo",
            "text": _("Demo copy. The people in it do not exist; changes are not kept for good."),
        }
    ]
