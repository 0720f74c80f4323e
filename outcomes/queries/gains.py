"""Measurable skill gains as the Outcomes tab lists them (F117)."""

from django.utils.translation import gettext as _

from outcomes.queries.tables import section_table


def gains_section(spec, outcomes):
    """The section of the Outcomes tab: a row for each gain, its program year computed (`domain.md` R17)."""
    labels = (_("Skill Type"), _("Date Attained"), _("Comment"), _("Program Year"))
    rows = [
        [spec.msg_types.text(gain.skill_type), gain.attained_on, gain.comment, f"PY {gain.program_year}"]
        for gain in outcomes.skill_gains
    ]
    return {"table": section_table(_("Measurable Skill Gains"), labels, rows)}
