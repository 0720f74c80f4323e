"""``manage.py lock_inactive_accounts [--dry-run]``: what the nightly job does, by hand."""

from django.core.management.base import BaseCommand

from casework.accounts.services.lock_inactive_accounts import lock_inactive_accounts


class Command(BaseCommand):
    """Lock the accounts that nobody used for 60 days, and warn those that come near it."""

    help = "Lock accounts that were not used for 60 days and send warnings."

    def add_arguments(self, parser):
        """Add --dry-run."""
        parser.add_argument("--dry-run", action="store_true", help="only count, change and send nothing")

    def handle(self, *args, **options):
        """Print how many accounts are locked and warned."""
        result = lock_inactive_accounts(dry_run=options["dry_run"])
        verb = "would be" if options["dry_run"] else "were"
        self.stdout.write(f"{result.locked} accounts {verb} locked, {result.warned} warned.")
