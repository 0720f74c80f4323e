"""What a payment would use of what the caps leave, before it is saved (beyond N15)."""

from django.http import HttpResponse
from django.template.loader import render_to_string

from careerplan.access import service_for
from careerplan.queries import effect_of_typed
from casework.accounts.enums import Can
from casework.cases.access import enrollment_for
from programs.registry import get_program


def preview_cost(request, enrollment_id, service_id):
    """A part of the page: the effect of the payment typed so far; nothing while it cannot be read."""
    enrollment = enrollment_for(request.member, enrollment_id, to=Can.EDIT)
    service = service_for(enrollment, service_id)
    effect = effect_of_typed(get_program(enrollment.program), service, request.GET)
    return HttpResponse(render_to_string("careerplan/cost_effect.html", {"effect": effect}))
