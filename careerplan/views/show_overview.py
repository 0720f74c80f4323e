"""The plan at a glance (F242-F252, F286-F298)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.forms.confirm_progress import ConfirmProgressForm
from careerplan.queries import overview, plan_context
from careerplan.queries.agreement_pages import agreement_block
from careerplan.services.ensure_preset_goals import ensure_preset_goals
from casework.cases.access import open_case


def show_overview(request, enrollment_id):
    """Accomplishments, the plan by goals, and the box that confirms it."""
    enrollment = open_case(request, enrollment_id, "show_overview")
    if enrollment.may_be_edited:
        ensure_preset_goals(enrollment, request.user)
    context = plan_context(request.member, enrollment, page="plan_overview", heading=_("Overview"))
    context |= overview(enrollment) | {"form": ConfirmProgressForm()}
    known = {"plan": context["plan"], "path": context["path"]}
    context |= agreement_block(enrollment, can_edit=context["can_edit"], **known)
    return render(request, "careerplan/show_overview.html", context)
