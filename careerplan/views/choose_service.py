"""The catalogue to choose a service from (F018, F265, F328)."""

from django.shortcuts import render

from careerplan.queries import plan_context, read_catalogue
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from casework.core import clock
from casework.intake.queries.offered import offered_activities
from programs.registry import get_program


def choose_service(request, enrollment_id):
    """The rows the program offers today, by family, narrowed by add button (`kind`) and by words (`q`)."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    spec = get_program(enrollment.program)
    kind = request.GET.get("kind", "")
    button = spec.add_buttons.get(kind) or next(iter(spec.add_buttons))
    text = request.GET.get("q", "")[:80]
    context = plan_context(request.member, enrollment, page="add_steps", heading=button.text)
    offered = offered_activities(enrollment, clock.today())
    families, refused = read_catalogue(enrollment, button.code, text, offered)
    context |= {
        "families": families,
        "refused": refused,
        "offered": offered,
        "button": button,
        "query": text,
        "goal_id": request.GET.get("goal", ""),
    }
    return render(request, "careerplan/choose_service.html", context)
