"""Success stories as the Outcomes tab lists them (F062)."""

from django.utils.translation import gettext as _

from outcomes.queries.tables import section_table


def stories_section(spec, outcomes):
    """The section of the Outcomes tab: a row for each story by or about the customer."""
    labels = (
        _("Title"),
        _("Program Type"),
        _("Service Provider"),
        _("Career Pathway"),
        _("Date Created"),
        _("Status"),
    )
    return {"table": section_table(_("Success Stories"), labels, [])}
