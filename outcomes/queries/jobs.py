"""Jobs as the Outcomes tab lists them (F079)."""

from django.utils.translation import gettext as _

from outcomes.queries.tables import section_table


def jobs_section(spec, outcomes):
    """The section of the Outcomes tab: a row for each job, "Present" while it lasts (F075)."""
    labels = (_("Name"), _("Start Date"), _("End Date"), _("Job Title"))
    rows = [
        [job.employer, job.started_on, job.ended_on or _("Present"), job.job_title] for job in outcomes.jobs
    ]
    return {"table": section_table(_("Employment"), labels, rows)}
