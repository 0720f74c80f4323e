"""Jobs as the Outcomes tab lists them (F079)."""

from django.utils.translation import gettext as _

from casework.core.lists import Column
from outcomes.queries.tables import section_table


def jobs_section(spec, outcomes):
    """The section of the Outcomes tab: a row for each job, "Present" while it lasts (F075)."""
    columns = [
        Column("employer", _("Name"), "employer", sort=("employer",)),
        Column("started", _("Start Date"), "started_on", sort=("started_on",), kind="date"),
        Column(
            "ended", _("End Date"), lambda job: job.ended_on or _("Present"), sort=("ended_on",), kind="date"
        ),
        Column("job_title", _("Job Title"), "job_title", sort=("job_title",)),
    ]
    empty = _("No job is recorded.")
    return {"table": section_table("jobs", _("Employment"), columns, outcomes.jobs, empty=empty)}
