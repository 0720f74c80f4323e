"""One's own account: who the product thinks one is, and what one can change about it."""

from allauth.mfa.utils import is_mfa_enabled
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.queries import memberships_in_words
from casework.accounts.queries.sessions import open_sessions


def show_account(request):
    """GET: name, address, roles, links to password and second step, and where one is signed in."""
    user = request.user
    items = [
        {"label": _("Name"), "value": user.get_full_name()},
        {"label": _("E-mail address"), "value": user.email},
        *[{"label": _("Role"), "value": words} for words in memberships_in_words(user, request.member.today)],
        {
            "label": _("Password"),
            "value": "••••••••",
            "change_url": reverse("account_change_password"),
        },
        {
            "label": _("Two-step sign-in"),
            "value": _("On") if is_mfa_enabled(user) else _("Off"),
            "change_url": reverse("mfa_index"),
        },
    ]
    context = {
        "page_title": _("Your account"),
        "items": items,
        "sessions": open_sessions(user, request.session.session_key),
    }
    return render(request, "accounts/show_account.html", context)
