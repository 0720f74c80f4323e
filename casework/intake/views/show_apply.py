"""The public start of the Youth Apprenticeship application."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.intake.access import APPLYING_ONLINE
from casework.intake.forms.find_provider import FindProviderForm
from casework.intake.queries.open_providers import open_providers
from programs.registry import get_program


def show_apply(request):
    """What the program is, what one needs, how long it takes; then the providers, those near `?zip_code=` or
    `?county=` first."""
    asked = request.GET if {"zip_code", "county"} & set(request.GET) else None
    form = FindProviderForm(asked)
    context = {
        "page_title": _("Apply for Youth Apprenticeship"),
        "form": form,
        "providers": open_providers(APPLYING_ONLINE, **form.place()),
        "is_asked": asked is not None,
        "program": get_program(APPLYING_ONLINE),
        "is_staff": request.member.is_staff,
    }
    return render(request, "intake/show_apply.html", context)
