"""Asks for the e-mail address at which a person wants to apply, and has the link sent."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from casework.intake.access import APPLYING_ONLINE, may_ask_for_link
from casework.intake.forms.request_application_link import RequestApplicationLinkForm
from casework.intake.queries.open_providers import open_provider
from casework.intake.services import request_application_link as act


def request_application_link(request, organisation_id):
    """Somebody who is signed in goes on at once; everybody else gets the same answer, whatever the address."""
    organisation = open_provider(APPLYING_ONLINE, organisation_id)
    if organisation is None:
        raise Http404
    if request.member.is_customer:
        return redirect("intake:begin_application", organisation.public_id)
    form = RequestApplicationLinkForm(request.POST or None, cancel_url=reverse("intake:show_apply"))
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        if not may_ask_for_link(request, email):
            return render(request, "429.html", {"page_title": _("Too many attempts")}, status=429)
        act.request_application_link(email, organisation, get_language())
        return redirect("intake:show_link_sent")
    context = {
        "page_title": _("Your email address"),
        "form": form,
        "organisation": organisation,
        "begin_url": reverse("intake:begin_application", args=[organisation.public_id]),
        "is_staff": request.member.is_staff,
    }
    return render(request, "intake/request_application_link.html", context)
