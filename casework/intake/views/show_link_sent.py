"""The answer to everybody who asked for a link, known or not."""

from django.shortcuts import render
from django.utils.translation import gettext as _


def show_link_sent(request):
    """Say that a mail is on its way, and what to do when none comes."""
    return render(request, "intake/show_link_sent.html", {"page_title": _("Check your email")})
