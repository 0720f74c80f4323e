"""What an enrollment asks of its worker today: the loud lines it stands on, each with its rule and its next steps."""

from casework.cases.queries.frame import address, facts_of
from casework.core import clock
from casework.core.types import Colour
from programs.lines import ACTS
from programs.standing import explain, stand

PAGE_OF_ACT = {
    "add_case_note": "cases:add_case_note",
    "confirm_progress": "careerplan:show_overview",
    "review_suitability": "intake:review_suitability",
    "sync_iwds": "exchange:show_iwds",
    "manage_requests": "exchange:show_iwds",
    "sync_ies": "exchange:show_ies",
    "book_appointment": "intake:book_appointment",
    "add_step": "careerplan:choose_service",
    "update_step": "careerplan:list_services",
    "open_customer": "cases:show_enrollment",
    "show_referrals": "intake:show_intake",
    "assess_needs": "intake:show_needs_assessment",
    "edit_determination": "intake:edit_determination",
    "ask_agreement": "careerplan:list_agreements",
    "verify_attendance": "careerplan:list_attendance",
    "verify_follow_up": "careerplan:show_subsidized_days",
    "show_subsidy": "careerplan:show_subsidized_days",
    "update_goal": "careerplan:list_goals",
    "add_outcome": "outcomes:show_outcomes",
}
"""Where an act of a next step is done, by the URL name that takes an enrollment's public id."""

_LOUD = (Colour.RED, Colour.YELLOW)


def attention_of(enrollment, spec, can_edit):
    """The red and yellow lines of the program's live sections: {label, colour, sentence, steps}, red first.

    `steps` are {text, url, act}: what to do, and for who may write, the page where it is done with its button.
    """
    today, facts = clock.today(), facts_of(enrollment)
    standing = stand(spec, facts, today)
    found = []
    for section in spec.live_sections:
        for line in (section.line(code) for code in standing.lines[section.code]):
            if line.colour in _LOUD:
                found.append(
                    {
                        "label": line.label,
                        "colour": line.colour,
                        "sentence": explain(line, facts, today, section),
                        "steps": [_step(step, enrollment, can_edit) for step in line.next_steps],
                    }
                )
    return sorted(found, key=lambda item: _LOUD.index(item["colour"]))


def _step(step, enrollment, can_edit):
    page = PAGE_OF_ACT.get(step.act) if can_edit else None
    url = address(page, enrollment.public_id) if page else ""
    return {"text": step.text, "url": url, "act": ACTS.get(step.act, "")}
