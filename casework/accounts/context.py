"""What the user menu shows: who is signed in, as what, and the pages about their own account."""

from django.urls import reverse
from django.utils.translation import gettext as _


def user_menu(request):
    """Context processor: `member_label` (role and organisation) and `user_links` for signed-in people."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {}
    return {
        "member_label": member_label(request.member),
        "user_links": [
            {"label": _("Your account"), "url": reverse("accounts:show_account")},
            {"label": _("Change password"), "url": reverse("account_change_password")},
            {"label": _("Two-step sign-in"), "url": reverse("mfa_index")},
        ],
    }


def member_label(member):
    """The first role and its organisation ("Case worker, Prairie Works"); a count of further ones; "" for customers."""
    grants = member.grants
    if not grants:
        return ""
    first = f"{grants[0].role.label}, {grants[0].organisation_name}"
    more = len({(grant.role, grant.organisation_id) for grant in grants}) - 1
    return _("%(first)s and %(more)s more") % {"first": first, "more": more} if more else first
