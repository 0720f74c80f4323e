"""The jobs that people asked for, as lists and pages show them."""

from dataclasses import dataclass

from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.audit.models import JobRun
from casework.core.cells import Badge, Lines, Link
from casework.core.jobs import UnknownWork, job_named
from casework.core.lists import Column, ListPage
from casework.core.routing import Audience
from casework.core.words import date_time

_COLOURS = {
    JobRun.Status.WAITING: "white",
    JobRun.Status.RUNNING: "blue",
    JobRun.Status.DONE: "green",
    JobRun.Status.FAILED: "red",
    JobRun.Status.CANCELLED: "grey",
}
_HIDDEN = ("file_name", "fault", "starts")


@dataclass(frozen=True)
class JobState:
    """A job as its page shows it."""

    label: str
    word: str
    colour: str
    sentence: str
    done: int
    total: int | None
    is_over: bool
    may_cancel: bool
    facts: tuple


def progress_key(run):
    """Where a running job's progress stands in the cache."""
    return f"job-progress:{run.pk}"


def label_of(run):
    """What a job is called on screens."""
    try:
        return str(job_named(run.name).label)
    except UnknownWork:
        return run.name


def trail_of(run, user):
    """The breadcrumbs of a job's page: below the page on which `user` asked for it, else below the list of jobs."""
    parent = _("Jobs"), reverse("audit:list_jobs")
    if run.requested_by_id == user.pk:
        parent = _asked_on(run) or parent
    return [{"label": label, "url": url} for label, url in (parent, (label_of(run), ""))]


def _asked_on(run):
    try:
        asked_on = job_named(run.name).asked_on
    except UnknownWork:
        return None
    return asked_on(run.parameters) if asked_on else None


def list_of_jobs(request, jobs):
    """The page of `jobs` that `request` asks for, as a `ListPage`."""
    return ListPage(
        request,
        jobs,
        columns=[
            Column("name", _("Job"), _link, sort=("name",)),
            Column("status", _("Status"), badge_of),
            Column("requested", _("Asked for"), _asked, sort=("requested_at",)),
            Column("finished", _("Ended"), "finished_at", sort=("finished_at",), kind="date"),
        ],
        name="jobs",
        caption=_("Jobs"),
        default_sort="-requested",
        exportable=False,
        empty={
            "title": _("No jobs yet"),
            "text": _("Long work, such as an import, shows here while it runs."),
        },
    )


def job_tabs(member, current):
    """The tabs over jobs and timetable, for administrators; [] for others, who have no timetable."""
    if not member.belongs_to(Audience.ADMINISTRATORS):
        return []
    pages = (("list_jobs", _("Jobs")), ("list_timetable", _("Timetable")))
    return [
        {"label": label, "url": reverse(f"audit:{name}"), "current": name == current} for name, label in pages
    ]


def badge_of(run):
    """How a run stands, as a Badge."""
    return Badge(_word(run), _COLOURS[run.status])


def state_of(run):
    """The `JobState` of a run; a running one's progress is read from the cache."""
    live = cache.get(progress_key(run)) if run.finished_at is None else None
    done, total = (live["done"], live["total"]) if live else (run.done, run.total)
    return JobState(
        label=label_of(run),
        word=_word(run),
        colour=_COLOURS[run.status],
        sentence=_sentence(run),
        done=done,
        total=total,
        is_over=run.finished_at is not None,
        may_cancel=run.finished_at is None and run.status != JobRun.Status.CANCELLED,
        facts=tuple(_facts(run)),
    )


def _word(run):
    if run.status == JobRun.Status.CANCELLED and run.finished_at is None:
        return _("Cancelling")
    return {
        JobRun.Status.WAITING: _("Waiting"),
        JobRun.Status.RUNNING: _("Running"),
        JobRun.Status.DONE: _("Done"),
        JobRun.Status.FAILED: _("Failed"),
        JobRun.Status.CANCELLED: _("Cancelled"),
    }[run.status]


def _sentence(run):
    """What the person should know or do."""
    if run.status == JobRun.Status.FAILED:
        fault = _("The job stopped because of a fault in the product. Nothing it had not finished was kept.")
        return run.error or fault
    if run.finished_at is None:
        return _("You may leave this page. You will get a notice in your inbox when the job has ended.")
    if run.status == JobRun.Status.CANCELLED:
        return _("The job was cancelled. Nothing it had not finished was kept.")
    if run.parameters.get("dry_run"):
        return _("This was a rehearsal. Nothing was changed.")
    return ""


def _facts(run):
    yield {"label": _("Asked for"), "value": _asked(run)}
    if run.started_at:
        yield {"label": _("Started"), "value": date_time(run.started_at)}
    if run.finished_at:
        yield {"label": _("Ended"), "value": date_time(run.finished_at)}
    for label, value in results_of(run):
        yield {"label": label, "value": value}
    if run.status == JobRun.Status.FAILED:
        yield {"label": _("Reference"), "value": run.public_id.hex[:8].upper()}


def results_of(run):
    """[(label, value)] of what a job said at its end; tables of results are told one line for each program."""
    found = []
    for name, value in run.result.items():
        label = name.replace("_", " ").capitalize()
        if isinstance(value, dict):
            found += [(f"{label}, {part}", _in_words(inner)) for part, inner in value.items()]
        elif name not in _HIDDEN:
            found.append((label, value))
    return found


def _in_words(value):
    if isinstance(value, dict):
        return ", ".join(f"{name} {count}" for name, count in value.items())
    return value


def _asked(run):
    return Lines(date_time(run.requested_at), str(run.requested_by or _("the timetable")))


def _link(run):
    return Link(label_of(run), reverse("audit:show_job", args=[run.public_id]))
