"""Jobs, and education and training beside the plan, as the Outcomes tab lists them (F074-F080)."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core.cells import Lines, Link
from casework.core.lists import Column
from casework.core.words import short_date
from outcomes.models import Employment
from outcomes.queries.tables import row_acts, section_table, tab_url
from programs.employment import HeldJob, job_findings
from programs.retention import retention, retention_window

_RULE = "retained_90_days"


def section_url(enrollment):
    """The address of the section "Employment" of the Outcomes tab, as every program calls it."""
    return tab_url(enrollment, "employment")


def jobs_section(spec, outcomes):
    """The section of the Outcomes tab: jobs, "Present" while they last (F075), with what is doubtful about each; how
    long employment was kept; education and training beside the plan."""
    enrollment = outcomes.enrollment
    return {
        "table": jobs_table(outcomes.jobs, enrollment, acts=_acts(enrollment, "employment", "employer")),
        "studies": _studies_table(outcomes.studies, enrollment),
        "retention": _retention_lines(spec, outcomes.facts) if _measures_retention(spec) else [],
        "removed": [
            *_removed(outcomes.removed["jobs"], enrollment, "employment", "employer"),
            *_removed(outcomes.removed["studies"], enrollment, "study", "institution"),
        ],
    }


def jobs_table(jobs, enrollment, acts=None):
    """The table of `jobs` of `enrollment` in the source's columns (F079); `acts` as in `SectionTable`."""
    held = [_held(job) for job in jobs]
    columns = [
        Column("employer", _("Name"), lambda job: _with_findings(job, held, enrollment), sort=("employer",)),
        Column("started", _("Start Date"), "started_on", sort=("started_on",), kind="date"),
        Column(
            "ended", _("End Date"), lambda job: job.ended_on or _("Present"), sort=("ended_on",), kind="date"
        ),
        Column("job_title", _("Job Title"), _title, sort=("job_title",)),
        Column("evidence", _("Verified by"), lambda row: _proof(row, enrollment), sort=("evidence",)),
    ]
    empty = _("No job is recorded.")
    return section_table("jobs", _("Employment"), columns, jobs, acts=acts, empty=empty)


def jobs_on_overview(enrollment):
    """What the overview of an enrollment lists of its jobs (F133); see `overview_asked_for`. One query."""
    jobs = list(Employment.objects.kept().filter(enrollment=enrollment))
    labels = (_("Name"), _("Start Date"), _("End Date"), _("Job Title"))
    rows = [[job.employer, job.started_on, job.ended_on or _("Present"), job.job_title] for job in jobs]
    columns = [{"label": label} for label in labels]
    return {
        "code": "jobs",
        "title": _("Employment"),
        "table": {"caption": _("Employment"), "is_titled": True, "columns": columns, "rows": rows},
        "empty": _("No job is recorded."),
        "url": section_url(enrollment),
        "link": _("Outcomes: Employment"),
    }


def _studies_table(studies, enrollment):
    columns = [
        Column(
            "institution",
            _("School or training provider"),
            lambda row: Lines(row.institution, row.course) if row.course else row.institution,
            sort=("institution",),
        ),
        Column("kind", _("Kind"), "get_kind_display", sort=("kind",)),
        Column("started", _("Start Date"), "started_on", sort=("started_on",), kind="date"),
        Column(
            "ended", _("End Date"), lambda row: row.ended_on or _("Present"), sort=("ended_on",), kind="date"
        ),
        Column("evidence", _("Verified by"), lambda row: _proof(row, enrollment), sort=("evidence",)),
    ]
    acts = _acts(enrollment, "study", "institution")
    empty = _("No education or training beside the plan is recorded.")
    caption = _("Education and training")
    return section_table("studies", caption, columns, studies, acts=acts, empty=empty)


def _acts(enrollment, kind, subject):
    if not enrollment.may_be_edited:
        return None

    def of(row):
        keys = [enrollment.public_id, row.public_id]
        return row_acts(
            getattr(row, subject),
            edit_url=reverse(f"outcomes:edit_{kind}", args=keys),
            remove_url=reverse(f"outcomes:remove_{kind}", args=keys),
        )

    return of


def _removed(rows, enrollment, kind, subject):
    if not enrollment.may_be_edited:
        return []
    return [
        {
            "text": _("Removed today: %(title)s") % {"title": getattr(row, subject)},
            "url": reverse(f"outcomes:restore_{kind}", args=[enrollment.public_id, row.public_id]),
        }
        for row in rows
    ]


def _held(job):
    return HeldJob(
        key=job.pk,
        employer=job.employer,
        kind=job.kind,
        started_on=job.started_on,
        ended_on=job.ended_on,
        is_subsidized=job.is_subsidized,
        has_evidence=bool(job.evidence),
    )


def _with_findings(job, held, enrollment):
    findings = job_findings(_held(job), held, enrollment.enrolled_on)
    said = " ".join(_said(finding) for finding in findings)
    return Lines(job.employer, said) if said else job.employer


def _said(finding):
    words = {"since": _("Since %(date)s."), "enrolled": _("Enrolled on %(date)s.")}
    dated = [words[name] % {"date": short_date(day)} for name, day in finding.dates.items()]
    return " ".join([finding.text, *dated])


def _title(job):
    if job.weekly_hours is None:
        return job.job_title
    hours = f"{job.weekly_hours.normalize():f}"
    return Lines(job.job_title, _("%(hours)s hours per week") % {"hours": hours})


def _proof(row, enrollment):
    words = row.get_evidence_display()
    if row.document is None or row.document.removed_at:
        return words
    link = Link(
        row.document.original_name,
        reverse("cases:download_document", args=[enrollment.public_id, row.document.public_id]),
    )
    return Lines(words, link) if words else link


def _measures_retention(spec):
    return any(item.rule == _RULE for item in spec.summary_items)


def _retention_lines(spec, facts):
    """{label, value, hint} lines: days retained and what decides them, and the window of job-retention services."""
    kept = retention(facts.jobs, facts.as_of, facts.enrolled_on)
    if kept is None:
        return []
    result = _("Complete (%(days)s Days)") if kept.is_complete else _("Not complete (%(days)s Days)")
    lines = [
        {
            "label": _("Employment retained"),
            "value": result % {"days": kept.days},
            "hint": _("%(since)s to %(until)s without a gap.")
            % {"since": short_date(kept.since), "until": short_date(kept.until)}
            + f" {_retention_words(kept.finding)}",
        }
    ]
    if kept.reached_on:
        said = (
            _("Reached on %(date)s")
            if kept.is_complete
            else _("Will be reached on %(date)s if the job lasts")
        )
        lines.append(
            {"label": _("90 days"), "value": said % {"date": short_date(kept.reached_on)}, "hint": ""}
        )
    window = spec.job_retention and retention_window(
        spec.job_retention, facts.jobs, facts.as_of, facts.enrolled_on
    )
    if window:
        state = _("Through %(date)s") if window.is_open else _("Ended on %(date)s")
        lines.append(
            {
                "label": _("Job-retention services"),
                "value": state % {"date": short_date(window.last)},
                "hint": _("%(why)s First day %(first)s; at least through %(least)s. %(source)s.")
                % {
                    "why": window.finding.text,
                    "first": short_date(window.first),
                    "least": short_date(window.least),
                    "source": window.finding.citation,
                },
            }
        )
    return lines


def _retention_words(finding):
    words = {
        "needed": _("A job had to begin by %(date)s."),
        "began": _("The next began on %(date)s."),
    }
    return " ".join(
        [finding.text, *(words[name] % {"date": short_date(day)} for name, day in finding.dates.items())]
    )
