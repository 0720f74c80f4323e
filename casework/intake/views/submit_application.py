"""The review page of an application, and its submission (UX-25)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse

from casework.intake.access import own_application
from casework.intake.forms.submit_application import SubmitApplicationForm
from casework.intake.queries.own_application import own_parts
from casework.intake.queries.own_application_page import review_page
from casework.intake.services import submit_application as act


def submit_application(request, enrollment_id):
    """Every answer with a link to change it; then the button. Sent already, or not ready: the own page says so."""
    own = own_parts(own_application(request.member, enrollment_id))
    mine = reverse("intake:show_my_application", args=[enrollment_id])
    if own.stage != "ready":
        return redirect(mine)
    form = SubmitApplicationForm(request.POST or None, cancel_url=mine)
    if request.method == "POST" and form.is_valid():
        try:
            act.submit_application(request.user, own.row)
        except ValidationError as problem:
            messages.error(request, problem.message)
        return redirect(mine)
    return render(request, "intake/submit_application.html", review_page(own) | {"form": form})
