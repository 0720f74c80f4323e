"""``manage.py check_standing [--program CODE]``: standing against the facts, and its tally. Changes nothing."""

from django.core.management.base import BaseCommand, CommandError

from dashboard.services.check_standing import check_standing
from programs.registry import program_codes


class Command(BaseCommand):
    """Compute all standing afresh and report every difference from the rows kept."""

    help = "Compare standing with the facts it was made from. Ends with an error when anything differs."

    def add_arguments(self, parser):
        """Add --program."""
        parser.add_argument("--program", choices=program_codes(), help="only this program")

    def handle(self, *args, **options):
        """Print a line for each program, with the ids of the first enrollments of each kind of difference."""
        found = check_standing([options["program"]] if options["program"] else None)
        for program in found:
            self.stdout.write(
                f"{program.program}: {program.rows} rows, {program.missing} missing, "
                f"{program.late} late, {program.wrong} wrong, {program.miscounted} vectors miscounted."
            )
            for kind, ids in program.examples.items():
                self.stdout.write(f"  {kind}: enrollments {', '.join(map(str, ids))}")
        if any(program.any for program in found):
            raise CommandError("Standing differs from the facts. `recompute_standing --all` sets it right.")
