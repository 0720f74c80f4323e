"""Measurable skill gains as the Outcomes tab lists them (F117)."""

from django.utils.translation import gettext as _

from casework.core.lists import Column
from outcomes.queries.tables import section_table


def gains_section(spec, outcomes):
    """The section of the Outcomes tab: a row for each gain, its program year computed (`domain.md` R17)."""
    columns = [
        Column(
            "type", _("Skill Type"), lambda gain: spec.msg_types.text(gain.skill_type), sort=("skill_type",)
        ),
        Column("attained", _("Date Attained"), "attained_on", sort=("attained_on",), kind="date"),
        Column("comment", _("Comment"), "comment", sort=("comment",)),
        Column("year", _("Program Year"), lambda gain: f"PY {gain.program_year}", sort=("program_year",)),
    ]
    empty = _("No measurable skill gain is recorded.")
    caption = _("Measurable Skill Gains")
    return {"table": section_table("gains", caption, columns, outcomes.skill_gains, empty=empty)}
