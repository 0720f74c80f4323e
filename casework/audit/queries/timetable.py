"""The timetable as administrators see it: each job, when it is due, how it ended last, when it comes next."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Max
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from casework.audit.models import JobRun
from casework.audit.queries.jobs import badge_of
from casework.audit.services.ask_timed_jobs import PUNCTUAL
from casework.core import clock
from casework.core.cells import Badge
from casework.core.jobs import job_named
from casework.schedule import EVERY_DAY, TIMETABLE, Timed


@dataclass(frozen=True)
class TimetableRow:
    """A job of the timetable with its last run, None when it never ran. `state` is how that ended, or why none came."""

    name: str
    label: str
    when: str
    run: JobRun | None
    state: Badge
    next_due: datetime
    rehearses: bool

    @property
    def took(self):
        """How long the last run took, in words; "" while there is nothing to say."""
        if self.run is None or not (self.run.started_at and self.run.finished_at):
            return ""
        seconds = (self.run.finished_at - self.run.started_at).total_seconds()
        return (
            _("%(n).1f seconds") % {"n": seconds} if seconds < 60 else _("%(n)d min") % {"n": seconds // 60}
        )

    @property
    def url(self):
        """The page of the last run."""
        return reverse("audit:show_job", args=[self.run.public_id]) if self.run else ""


def timetable_rows():
    """A `TimetableRow` for each job of the timetable, in its order. Two queries."""
    moment = clock.now()
    names = [timed.job for timed in TIMETABLE]
    newest = JobRun.objects.filter(name__in=names).order_by().values("name").annotate(newest=Max("pk"))
    runs = {run.name: run for run in JobRun.objects.filter(pk__in=newest.values("newest")).order_by("pk")}
    slots = {timed.slot(moment) for timed in TIMETABLE}
    asked = set(JobRun.objects.filter(slot__in=slots).values_list("slot", flat=True))
    return [_row(timed, runs.get(timed.job), timed.slot(moment) in asked, moment) for timed in TIMETABLE]


def _row(timed, run, is_asked, moment):
    job = job_named(timed.job)
    return TimetableRow(
        name=timed.job,
        label=str(job.label),
        when=when_in_words(timed),
        run=run,
        state=_state(timed, run, is_asked, moment),
        next_due=timed.next_due(moment),
        rehearses=job.rehearses,
    )


def _state(timed, run, is_asked, moment):
    """How the last run ended. A due moment for which nobody asked says that the timetable stands still."""
    if run is None:
        return Badge(_("Not yet"), "white", _("It starts at its first time."))
    due = timed.last_due(moment)
    if not is_asked and moment - due > PUNCTUAL + timedelta(minutes=1):
        since = {"date": timezone.localtime(due).strftime("%b %-d, %-I:%M %p")}
        return Badge(
            _("Late"), "red", _("Due since %(date)s. Nothing asks for jobs: is beat running?") % since
        )
    return badge_of(run)


def when_in_words(timed: Timed) -> str:
    """Return when a job is due: "Every day at 12:10 a.m.", "Every hour from 8:15 a.m. to 7:15 p.m.", Saturdays too."""
    first, last = (_clock(timed, hour) for hour in (timed.hours[0], timed.hours[-1]))
    is_daily, is_once = timed.days == EVERY_DAY, len(timed.hours) == 1
    if is_daily and is_once:
        return _("Every day at %(time)s") % {"time": first}
    if is_daily:
        return _("Every hour from %(first)s to %(last)s") % {"first": first, "last": last}
    if is_once:
        return _("On Saturdays at %(time)s") % {"time": first}
    return _("On Saturdays, every hour from %(first)s to %(last)s") % {"first": first, "last": last}


def _clock(timed, hour):
    return time_format(time(hour, timed.minute), "TIME_FORMAT")
