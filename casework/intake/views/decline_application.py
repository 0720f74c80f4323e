"""The applicant stops the application."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.intake.access import own_application
from casework.intake.forms.decline_application import DeclineApplicationForm
from casework.intake.queries.own_application import own_parts
from casework.intake.queries.own_application_page import own_page
from casework.intake.services import decline_application as act


def decline_application(request, enrollment_id):
    """Ask once, with an optional reason; the answers stay."""
    own = own_parts(own_application(request.member, enrollment_id))
    mine = reverse("intake:show_my_application", args=[enrollment_id])
    if not own.may_decline:
        return redirect(mine)
    form = DeclineApplicationForm(request.POST if request.method == "POST" else None, cancel_url=mine)
    if form.is_valid():
        try:
            act.decline_application(request.user, own.row, form.cleaned_data["because"])
        except ValidationError as problem:
            messages.error(request, problem.message)
        return redirect(mine)
    context = own_page(own, _("Stop my application")) | {"form": form}
    return render(request, "intake/decline_application.html", context)
