"""The plan at a glance (F242-F252, F286-F298)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.forms.confirm_progress import ConfirmProgressForm
from careerplan.queries import overview, plan_context
from careerplan.queries.agreement_pages import agreement_block
from careerplan.queries.overview import profile_card
from careerplan.services.ensure_preset_goals import ensure_preset_goals
from casework.audit.services.record_view import record_view
from casework.cases.access import enrollment_for


def show_overview(request, enrollment_id):
    """Accomplishments, the plan by goals, and the box that confirms it."""
    enrollment = enrollment_for(request.member, enrollment_id)
    if enrollment.may_be_edited:
        ensure_preset_goals(enrollment, request.user)
    context = plan_context(request.member, enrollment, page="plan_overview", heading=_("Overview"))
    record_view(
        request.user,
        "show_overview",
        customer_id=enrollment.customer_id,
        enrollment_id=enrollment.pk,
        organisation_id=enrollment.organisation_id,
    )
    context |= overview(enrollment) | {"form": ConfirmProgressForm()}
    context |= agreement_block(enrollment, can_edit=context["can_edit"], plan=context["plan"])
    context["identity"]["identifiers"] += profile_card(enrollment.customer)
    return render(request, "careerplan/show_overview.html", context)
