"""What the overview of a plan says beside the plan: the last confirmation, and the clock of confirmations."""

from django.db.models import Max
from django.utils.translation import gettext as _

from careerplan.models import ProgressConfirmation
from careerplan.queries.assessments import assessment_cards, career_path_of, recommended_services
from careerplan.queries.plan import read_plan
from casework.cases.models import Enrollment
from casework.cases.queries.frame import facts_of
from casework.core import clock
from casework.core.derived import derives
from casework.core.events import accomplishments_asked_for
from casework.core.types import Colour
from casework.intake.queries.answers import intake_cards
from programs.registry import get_program
from programs.standing import explain, next_line, stand


def overview(enrollment):
    """What the overview adds to `plan_context`: the plan, assessments and career path at a glance, what apps to the
    left count as accomplished, what is recommended, the last confirmation and what the clock says of it."""
    answers = accomplishments_asked_for.send(Enrollment, enrollment=enrollment)
    plan, path = read_plan(enrollment), career_path_of(enrollment)
    return {
        "plan": plan,
        "path": path,
        "assessment_cards": assessment_cards(enrollment),
        "intake_cards": intake_cards(enrollment),
        "career_path": career_path_items(path),
        "accomplishments": [found for _receiver, found in answers if found],
        "recommended": recommended_services(enrollment, {step.service.service_type for step in plan.steps}),
        "confirmation": last_confirmation(enrollment),
        "progress_clocks": progress_clocks(enrollment),
    }


def career_path_items(path):
    """A CareerPath for `components/summary_list.html`; "None" where nothing is set (F295)."""
    wage = f"${path.wage_goal_hourly}" if path.wage_goal_hourly is not None else ""
    values = (path.career_pathway, path.occupation_1, path.occupation_2, wage)
    labels = (_("Career Pathway Choice"), _("Occupation 1"), _("Occupation 2"), _("Wage Goal (Per Hour)"))
    return [
        {"label": label, "value": value or _("None")} for label, value in zip(labels, values, strict=True)
    ]


def last_confirmation(enrollment):
    """The latest `ProgressConfirmation` with the person who made it, or None."""
    return ProgressConfirmation.objects.filter(enrollment=enrollment).select_related("confirmed_by").first()


@derives("progress_confirmed_on")
def confirmation_days(enrollment_ids):
    """`progress_confirmed_on` of those of `enrollment_ids` whose plan was confirmed (`domain.md` R8)."""
    rows = ProgressConfirmation.objects.filter(enrollment__in=enrollment_ids).order_by()
    days = rows.values("enrollment_id").annotate(day=Max("confirmed_on"))
    return {row["enrollment_id"]: {"progress_confirmed_on": row["day"]} for row in days}


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
