"""What a skill gain must be, for the form and again for the service that writes."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from outcomes.enums import Achievement
from outcomes.queries.gain_rules import around_gain, entered_gain
from programs.skill_gains import FIELD_OF, asked_of, federal, findings_of

EMPTY = {
    "attained_on": None,
    "comment": "",
    "answer": "",
    "education_level": "",
    "achievement": "",
    "semester_started_on": None,
    "semester_ended_on": None,
    "credits": None,
    "first_semester_started_on": None,
    "first_semester_ended_on": None,
    "first_semester_credits": None,
    "milestone_set_on": None,
    "document": None,
}
"""What a person may fill in of a gain, each with the value that stands for nothing."""

FIELDS = tuple(EMPTY)


def settle_skill_gain(spec, enrollment, skill_type, values, *, known=None, has_file=False):
    """Return the columns of a gain as they are stored, its federal type and element included.

    `values` are those of `FIELDS` that the type asks for; `known` the gain being corrected, or None; `has_file` says
    that a document comes with it. Raises ValidationError keyed by field for what is impossible; what is doubtful is
    stored (`programs/skill_gains.py`).
    """
    kind = spec.msg_types.get(skill_type)
    if kind is None:
        raise ValidationError({"skill_type": _("Select one of the types that can be entered")})
    values = {
        name: values.get(name, EMPTY[name]) if name in asked_of(kind) else EMPTY[name] for name in FIELDS
    }
    values["comment"] = values["comment"].strip()
    if values["answer"] != "part_time":
        values |= {name: EMPTY[name] for name in FIELDS if name.startswith("first_semester")}
    problems = _missing(spec, kind, values)
    document = values["document"]
    has_document = has_file or (document is not None and document.removed_at is None)
    entered = entered_gain(values, enrollment.education_at_entry, has_document=has_document)
    for finding in findings_of(kind, entered, around_gain(enrollment, other_than=known)):
        if finding.blocks:
            problems.setdefault(FIELD_OF[finding.code], finding.text)
    if problems:
        raise ValidationError(problems)
    federal_type, element = federal(kind, values["achievement"])
    return values | {
        "skill_type": kind.code,
        "federal_type": str(federal_type),
        "federal_element": element,
    }


def _missing(spec, kind, values):
    """{field: what to do}: what every form of the type needs, and codes that are not of its lists."""
    asked = asked_of(kind)
    problems = {}
    if values["attained_on"] is None:
        problems["attained_on"] = _("Enter the date attained")
    if not values["comment"]:
        problems["comment"] = _("Enter the comment")
    if "answer" in asked and values["answer"] not in {option.code for option in kind.answers}:
        problems["answer"] = _("Select an answer")
    if "education_level" in asked and spec.education_levels.get(values["education_level"]) is None:
        problems["education_level"] = _("Select the highest level of education")
    if values["achievement"] and values["achievement"] not in Achievement.values:
        problems["achievement"] = _("Select one from the list")
    return problems
