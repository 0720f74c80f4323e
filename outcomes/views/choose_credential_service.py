"""Where "Add Credential" of the Outcomes tab leads: the activity for which the credential was earned (F054, F130)."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from careerplan.queries import plan_context, read_plan, step_column
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from outcomes.queries.credentials import steps_that_earn
from programs.registry import get_program


def choose_credential_service(request, enrollment_id):
    """GET: the services of the plan that may earn one, each with a link to the form of its credentials."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    spec = get_program(enrollment.program)
    context = plan_context(request.member, enrollment, page="add_steps", heading=_("Add Credential"))
    context |= {
        "steps": steps_that_earn(spec, read_plan(enrollment)),
        "step_column": step_column(spec),
    }
    return render(request, "outcomes/choose_credential_service.html", context)
