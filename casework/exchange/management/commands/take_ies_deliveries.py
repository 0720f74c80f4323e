"""manage.py take_ies_deliveries [--dry-run]"""

from dataclasses import asdict

from django.core.management.base import BaseCommand, CommandError

from casework.exchange.ports import PortUnavailable
from casework.exchange.services.take_ies_deliveries import take_ies_deliveries


class Command(BaseCommand):
    """Takes what IES has ready, or says what would be taken."""

    help = "Take what IES has ready. With --dry-run every row is checked, nothing is written and nothing acknowledged."

    def add_arguments(self, parser):
        """Whether to rehearse."""
        parser.add_argument("--dry-run", action="store_true", help="check everything, write nothing")

    def handle(self, *args, dry_run, **options):
        """Run it; CommandError when no port is set up or it gives no sound answer."""
        try:
            taken = take_ies_deliveries(rehearse=dry_run)
        except PortUnavailable as problem:
            raise CommandError(f"IES gave no sound answer: {problem.trouble.value}.") from None
        if taken is None:
            raise CommandError("CASEWORK_IES is not set.")
        for name, count in asdict(taken).items():
            self.stdout.write(f"{name.replace('_', ' ')}: {count}")
