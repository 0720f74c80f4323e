"""``manage.py recompute_facts [--fact NAME ...] [--dry-run]``: what the nightly check does, by hand."""

from django.core.management.base import BaseCommand

from casework.cases.services.recompute_facts import recompute_facts
from casework.core.derived import checkable_facts


class Command(BaseCommand):
    """Bring the facts of enrollments that other records decide to what those records say."""

    help = (
        "Recompute the facts of all enrollments that other records decide, such as the first career service."
    )

    def add_arguments(self, parser):
        """Add --fact and --dry-run."""
        parser.add_argument(
            "--fact", action="append", choices=checkable_facts(), help="only this fact; may be repeated"
        )
        parser.add_argument("--dry-run", action="store_true", help="only count what differs, change nothing")

    def handle(self, *args, **options):
        """Print how many enrollments differ in each fact, with the ids of the first."""
        found = recompute_facts(options["fact"], dry_run=options["dry_run"])
        done = "differ" if options["dry_run"] else "were set right"
        self.stdout.write(f"{found.rows} enrollments were read.")
        for fact in options["fact"] or checkable_facts():
            self.stdout.write(f"{fact}: {found.differing.get(fact, 0)} {done}.")
            if fact in found.examples:
                self.stdout.write(f"  enrollments {', '.join(map(str, found.examples[fact]))}")
