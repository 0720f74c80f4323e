"""Success stories as the Outcomes tab lists them (F062)."""

from django.utils.translation import gettext as _

from casework.core.lists import Column
from outcomes.queries.tables import section_table


def stories_section(spec, outcomes):
    """The section of the Outcomes tab: a row for each story by or about the customer."""
    columns = [
        Column("title", _("Title"), "title", sort=("title",)),
        Column("program", _("Program Type"), lambda story: spec.short_name),
        Column("provider", _("Service Provider"), lambda story: outcomes.enrollment.organisation.name),
        Column("career_pathway", _("Career Pathway"), "career_pathway", sort=("career_pathway",)),
        Column("created", _("Date Created"), "created_at", sort=("created_at",), kind="date"),
        Column("status", _("Status"), "get_status_display", sort=("status",)),
    ]
    empty = _("No success story is recorded.")
    return {"table": section_table("stories", _("Success Stories"), columns, outcomes.stories, empty=empty)}
