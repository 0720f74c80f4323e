"""Skill gains, as the log tells them."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Shown, Undo
from outcomes.services.settle_skill_gain import FIELDS

ACTS = {
    "add_skill_gain": Act(_("Added a measurable skill gain"), subject="skill_type"),
    "edit_skill_gain": Act(_("Changed a measurable skill gain"), subject="skill_type"),
    "remove_skill_gain": Act(_("Removed a measurable skill gain"), subject="skill_type"),
    "restore_skill_gain": Act(_("Put a measurable skill gain back"), subject="skill_type"),
}

FACTS = {
    "skillgain": {
        "skill_type": Fact(_("Skill Type"), options="msg_types"),
        "attained_on": Fact(_("Date Attained")),
        "comment": Fact(_("Comment")),
        "answer": Fact(_("Answer to the question of the type"), shown=Shown.HIDDEN),
        "education_level": Fact(_("Highest Level of Education"), options="education_levels"),
        "achievement": Fact(_("What was passed")),
        "semester_started_on": Fact(_("First day of the semester")),
        "semester_ended_on": Fact(_("Last day of the semester")),
        "credits": Fact(_("Credits of the semester")),
        "first_semester_started_on": Fact(_("First day of the first semester")),
        "first_semester_ended_on": Fact(_("Last day of the first semester")),
        "first_semester_credits": Fact(_("Credits of the first semester")),
        "milestone_set_on": Fact(_("Date the milestone was set")),
        "document": Fact(_("Document"), shown=Shown.HIDDEN),
    },
}

UNDO = {
    "add_skill_gain": Undo("skillgain", "outcomes.services.remove_skill_gain.remove_skill_gain"),
    "remove_skill_gain": Undo("skillgain", "outcomes.services.restore_skill_gain.restore_skill_gain"),
    "edit_skill_gain": Undo("skillgain", "outcomes.services.edit_skill_gain.edit_skill_gain", fields=FIELDS),
}
