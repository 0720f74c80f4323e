"""What the overview of a plan says beside the plan: the last confirmation, and the clock of confirmations."""

from careerplan.models import ProgressConfirmation
from careerplan.queries.plan import read_plan
from casework.cases.queries.frame import facts_of
from casework.core import clock
from casework.core.types import Colour
from programs.registry import get_program
from programs.standing import explain, next_line, stand


def overview(enrollment):
    """What the overview adds to `plan_context`: the plan, its last confirmation and what the clock says of it."""
    return {
        "plan": read_plan(enrollment),
        "confirmation": last_confirmation(enrollment),
        "progress_clocks": progress_clocks(enrollment),
    }


def last_confirmation(enrollment):
    """The latest `ProgressConfirmation` with the person who made it, or None."""
    return ProgressConfirmation.objects.filter(enrollment=enrollment).select_related("confirmed_by").first()


def progress_clocks(enrollment):
    """What the program's clocks say about the confirmation: [{"word", "colour", "sentence"}], empty without one."""
    spec, today = get_program(enrollment.program), clock.today()
    facts = facts_of(enrollment)
    standing = stand(spec, facts, today)
    found = []
    for section in spec.live_sections:
        if not any("confirm_progress" in line.acts for line in section.lines):
            continue
        for code in standing.lines[section.code]:
            line = section.line(code)
            sentence = explain(line, facts, today, section)
            found.append({"word": line.label, "colour": line.colour, "sentence": sentence})
        if not standing.lines[section.code] and (coming := next_line(section, facts, today)):
            found.append({"word": coming[1].label, "colour": Colour.GREY, "sentence": ""})
    return found
