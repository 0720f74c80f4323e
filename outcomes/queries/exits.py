"""Exits as the Outcomes tab lists them (F145)."""

from outcomes.queries.tables import section_table


def exit_section(spec, outcomes):
    """The section of the Outcomes tab: the table of exits in the program's columns."""
    return {"table": section_table(spec.exit.title, spec.exit.columns, [])}
