"""``manage.py recompute_standing [--program CODE] [--all] [--dry-run]``: what the nightly job does, by hand."""

from django.core.management.base import BaseCommand

from casework.core import clock
from dashboard.models import Standing
from dashboard.services.rebuild_standing import rebuild_standing
from dashboard.services.recompute_due import recompute_due
from programs.registry import program_codes


class Command(BaseCommand):
    """Bring standing up to today, only where its day has come; with --all from nothing but facts."""

    help = "Bring standing up to today; --all rebuilds every row from the facts."

    def add_arguments(self, parser):
        """Add --program, --all and --dry-run."""
        parser.add_argument("--program", choices=program_codes(), help="only this program")
        parser.add_argument("--all", action="store_true", help="rebuild every row from the facts")
        parser.add_argument("--dry-run", action="store_true", help="only count what is due, change nothing")

    def handle(self, *args, **options):
        """Print, for each program, how many rows were written or are due."""
        for code in [options["program"]] if options["program"] else program_codes():
            if options["dry_run"]:
                due = Standing.objects.filter(program=code).turned(clock.today()).count()
                self.stdout.write(f"{code}: {due} rows are due.")
            else:
                written = rebuild_standing(code) if options["all"] else recompute_due(code)
                self.stdout.write(f"{code}: {written} rows were written.")
