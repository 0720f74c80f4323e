"""The home of administration: what can be looked after."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.accounts.context import administration, administration_parts


def show_administration(request):
    """GET: a card for each part."""
    context = administration(_("Administration"))
    context["cards"] = [
        {"title": title, "url": url, "text": text} for title, url, text in administration_parts()
    ]
    return render(request, "accounts/show_administration.html", context)
