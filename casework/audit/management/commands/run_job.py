"""``manage.py run_job NAME [--dry-run]``: a job of the timetable, by hand."""

from django.core.management.base import BaseCommand, CommandError

from casework.audit.models import JobRun
from casework.audit.queries.jobs import results_of
from casework.audit.services.request_job import request_job
from casework.audit.services.run_job import run_job
from casework.core.jobs import job_named
from casework.schedule import TIMETABLE


class Command(BaseCommand):
    """Runs a job in this process, as the timetable would: in the ledger, and never beside another run of it."""

    help = "Run a job of the timetable now."

    def add_arguments(self, parser):
        """Which job, and whether to rehearse."""
        parser.add_argument("name", choices=sorted(timed.job for timed in TIMETABLE))
        parser.add_argument("--dry-run", action="store_true", help="only say what would be done")

    def handle(self, *args, name, dry_run, **options):
        """Print how it ended. CommandError when it failed, goes on elsewhere or cannot be rehearsed."""
        if dry_run and not job_named(name).rehearses:
            raise CommandError(f"{name} cannot be rehearsed.")
        run = run_job(request_job(None, name, dry_run=dry_run, wakes=False).pk)
        if run is None:
            raise CommandError(f"{name} is running already. This run follows when it has ended.")
        if run.status != JobRun.Status.DONE:
            raise CommandError(f"{name} failed: {run.error or run.result.get('fault', '')}")
        self.stdout.write(f"{name}: {'would be done' if dry_run else 'done'}")
        for label, value in results_of(run):
            self.stdout.write(f"  {label}: {value}")
