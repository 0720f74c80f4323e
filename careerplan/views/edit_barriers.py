"""The situations that stand in the customer's way (F311)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.forms.edit_barriers import EditBarriersForm
from careerplan.queries import plan_context
from careerplan.queries.assessments import open_barriers
from careerplan.services import edit_barriers as act
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def edit_barriers(request, enrollment_id):
    """The boxes; saving leads back to the assessments, where services are recommended from them."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    home = reverse("careerplan:review_assessments", args=[enrollment.public_id])
    form = EditBarriersForm(
        request.POST if request.method == "POST" else None,
        spec=get_program(enrollment.program),
        initial={"situations": [barrier.situation for barrier in open_barriers(enrollment)]},
        cancel_url=home,
    )
    if form.is_valid():
        act.edit_barriers(request.user, enrollment, situations=form.cleaned_data["situations"])
        messages.success(request, _("The situations were saved."))
        return redirect(home)
    context = plan_context(request.member, enrollment, page="review_assessments", heading=_("Situations"))
    return render(request, "careerplan/assessment_form.html", {**context, "form": form})
