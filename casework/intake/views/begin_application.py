"""The applicant says who they are, and the application begins."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from casework.intake.access import APPLYING_ONLINE
from casework.intake.forms.begin_application import BeginApplicationForm, GoOnForm
from casework.intake.queries.applicants import customer_of
from casework.intake.queries.open_providers import open_provider
from casework.intake.services import begin_application as act


def begin_application(request, organisation_id):
    """Asks only of a person without a record. An application under way is gone on with, wherever it is."""
    organisation = open_provider(APPLYING_ONLINE, organisation_id)
    if organisation is None:
        raise Http404
    customer = customer_of(request.user)
    kind = GoOnForm if customer else BeginApplicationForm
    form = kind(request.POST if request.method == "POST" else None, cancel_url=reverse("intake:show_apply"))
    if request.method == "POST" and form.is_valid():
        person = {} if customer else form.person(request.user)
        try:
            application, created = act.begin_application(
                request.user, organisation, APPLYING_ONLINE, person, language=get_language()
            )
        except ValidationError as problem:
            messages.error(request, problem.message)
            return redirect("dashboard:show_my_dashboard")
        if not created:
            messages.info(request, _("You have an application already. This is it; nothing was lost."))
        return redirect("intake:show_my_application", application.enrollment.public_id)
    context = {"page_title": _("About you"), "form": form, "organisation": organisation, "customer": customer}
    return render(request, "intake/begin_application.html", context)
