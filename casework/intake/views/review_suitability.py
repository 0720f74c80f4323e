"""The Suitability page of a customer: answers, training program, recommendation (seed 002:60-67)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from casework.accounts.enums import Can
from casework.cases.queries import case_context
from casework.cases.queries.undo import recent_changes
from casework.intake.access import open_suitability
from casework.intake.forms.review_suitability import ReviewSuitabilityForm
from casework.intake.queries.answers import application_of
from casework.intake.queries.applicants import twin_notices
from casework.intake.queries.suitability_page import suitability_context
from casework.intake.services.review_suitability import review_suitability as save


def review_suitability(request, enrollment_id):
    """GET shows the answers and, to who may write, the form; POST decides. A stale save keeps both texts (UX-30)."""
    to = Can.EDIT if request.method == "POST" else Can.READ
    enrollment = open_suitability(request, enrollment_id, "review_suitability", to)
    application = application_of(enrollment)
    form = ReviewSuitabilityForm(request.POST or None, instance=enrollment, application=application)
    if form.is_valid():
        try:
            save(request.user, enrollment, **form.values())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The review was saved."))
            return redirect(request.path)
    context = case_context(enrollment, tab="suitability", heading=_("Suitability"))
    context |= suitability_context(enrollment, application) | {"form": form}
    context["notices"] = [*context["notices"], *twin_notices(request.member, enrollment.customer)]
    context["recent_changes"] = recent_changes(request.user, enrollment) if context["can_edit"] else ()
    status = 409 if form.is_stale else 200
    return render(request, "intake/review_suitability.html", context, status=status)
