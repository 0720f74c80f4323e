"""manage.py load_credential_registry [credentials.csv] [--dry-run]"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from outcomes.registry.snapshot import SNAPSHOT
from outcomes.services.load_credential_registry import load_credential_registry


class Command(BaseCommand):
    """Bring the local copy of the Credential Registry up to date from a CSV file, without one from the packaged
    snapshot of invented credentials; every refused row is reported."""

    help = (
        "Load the Credential Registry from a CSV file: registry_id,name,type,institution,description,status."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, nargs="?", default=SNAPSHOT)
        parser.add_argument("--dry-run", action="store_true", help="check every row and write nothing")

    def handle(self, *args, file, dry_run, **options):
        try:
            with file.open(newline="", encoding="utf-8-sig") as stream:
                loaded = load_credential_registry(stream, dry_run=dry_run)
        except (OSError, UnicodeDecodeError, ValueError) as problem:
            raise CommandError(f"{file} cannot be loaded: {problem}") from problem
        for line, problem in loaded.problems:
            self.stderr.write(f"line {line}: {problem}")
        verb = "would be written" if dry_run else "written"
        self.stdout.write(f"{loaded.written} credentials {verb}, {len(loaded.problems)} refused.")
