"""Exits as the Outcomes tab lists them (F145)."""

from django.utils.translation import gettext as _

from casework.core.lists import Column
from outcomes.queries.tables import section_table


def exit_section(spec, outcomes):
    """The section of the Outcomes tab: the table of exits in the program's columns."""
    columns = [Column(f"column_{number}", label, "pk") for number, label in enumerate(spec.exit.columns)]
    empty = _("No exit is recorded.")
    table = section_table("exits", spec.exit.title, columns, [], empty=empty, page_size=spec.exit.page_size)
    return {"table": table}
