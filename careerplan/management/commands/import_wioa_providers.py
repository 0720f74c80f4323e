"""manage.py import_wioa_providers FILE [--rehearse] [--complete]"""

import csv
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from careerplan.services.import_wioa_providers import COLUMNS, import_wioa_providers

MOST_SHOWN = 200


class Command(BaseCommand):
    """Loads the state's list of WIOA providers from a CSV file, or rehearses it and names every problem."""

    help = "Load WIOA providers (CSV with name, street, city, state, zip_code). With --rehearse nothing is written."

    def add_arguments(self, parser):
        """The file, whether to rehearse, and whether the file is the whole list."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--rehearse", action="store_true", help="check everything, write nothing")
        parser.add_argument(
            "--complete",
            action="store_true",
            help="take providers that the file does not hold out of the list",
        )

    def handle(self, *args, file, rehearse, complete, **options):
        """Load the file; CommandError when it cannot be read, has other columns or a row has a problem."""
        report = import_wioa_providers(_rows(file), rehearse=rehearse, complete=complete)
        for number, column, problem in report.problems[:MOST_SHOWN]:
            self.stdout.write(f"row {number}, {column}: {problem}")
        if report.problems:
            raise CommandError(f"{len(report.problems)} problems. Nothing was written.")
        verb = "would be " if rehearse else ""
        self.stdout.write(
            f"{report.read} rows, {report.added} {verb}added, {report.kept} on the list already, "
            f"{report.removed} {verb}taken out"
        )


def _rows(file):
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file} cannot be read: {error}") from None
    reader = csv.DictReader(text.splitlines())
    missing = [name for name in COLUMNS if name not in (reader.fieldnames or [])]
    if missing:
        raise CommandError(f"The first line must name these columns too: {', '.join(missing)}.")
    return list(reader)
