"""The printed copy of the plan that the customer takes home."""

from careerplan.queries.overview import last_confirmation
from careerplan.queries.plan import read_plan
from careerplan.queries.words import word
from casework.core import clock
from programs.options import in_spanish
from programs.registry import get_program


def customer_copy(enrollment):
    """What the printed copy of the plan says, in the active language (F289)."""
    spec = get_program(enrollment.program)
    off_track = spec.customer_texts.get("off_track")
    return {
        "page_title": word(spec, "plan_title"),
        "enrollment": enrollment,
        "customer": enrollment.customer,
        "spec": spec,
        "program_name": spec.name_es if in_spanish() else spec.name,
        "planner": word(spec, "planner"),
        "person": word(spec, "person"),
        "steps_word": word(spec, "steps"),
        "plan": read_plan(enrollment),
        "off_track_text": off_track.text if off_track else "",
        "confirmation": last_confirmation(enrollment),
        "printed_at": clock.now(),
        "as_of": clock.today(),
    }
