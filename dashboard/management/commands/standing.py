"""``manage.py standing --program CODE``: what the dashboard shows, for people and programs that read no screens."""

import csv
import json
from datetime import date

from django.core.management.base import BaseCommand, CommandError

from casework.accounts.models import Organisation
from casework.core import clock
from dashboard.queries.dashboard import count_as_of
from programs.packing import figures, fold
from programs.registry import get_program, program_codes


class Command(BaseCommand):
    """Print each line with its count, percent, loss and pass rate, as JSON or CSV."""

    help = "Print what a program's dashboard shows, statewide or for one organization, today or as of a date."

    def add_arguments(self, parser):
        """Add the options."""
        parser.add_argument("--program", required=True, choices=program_codes())
        parser.add_argument("--organisation", help="the code or public id of one organization")
        parser.add_argument(
            "--as-of",
            type=date.fromisoformat,
            help="a date as 2026-11-22: the facts of now, read on that day",
        )
        parser.add_argument("--format", choices=["json", "csv"], default="json")

    def handle(self, *args, **options):
        """Print one object or row for each line of each live section."""
        spec = get_program(options["program"])
        as_of = options["as_of"] or clock.today()
        counts = fold(spec, count_as_of(spec, as_of, self._organisation(options["organisation"])))
        rows = [
            {
                "section": section.title,
                "line": line.code,
                "label": line.label,
                "colour": line.colour.value,
                "part_of": line.part_of or "",
                "count": found.count,
                "percent": found.percent,
                "loss_rate": found.loss_rate,
                "pass_rate": found.pass_rate,
                "total": counts.totals[section.code],
            }
            for section in spec.live_sections
            for line in section.lines
            for found in [figures(section, counts)[line.code]]
        ]
        self._print(spec, as_of, rows, options["format"])

    def _organisation(self, asked):
        """The primary key of the organization asked for, None for all; CommandError when there is none such."""
        if not asked:
            return None
        found = [row for row in Organisation.objects.all() if asked in (row.code, str(row.public_id))]
        if not found:
            raise CommandError(f"No organization has the code or public id {asked!r}.")
        return found[0].pk

    def _print(self, spec, as_of, rows, style):
        if style == "json":
            answer = {"program": spec.code, "as_of": as_of.isoformat(), "lines": rows}
            self.stdout.write(json.dumps(answer, indent=2, ensure_ascii=False))
        elif rows:
            writer = csv.DictWriter(self.stdout, ["program", "as_of", *rows[0]], lineterminator="\n")
            writer.writeheader()
            writer.writerows({"program": spec.code, "as_of": as_of.isoformat(), **row} for row in rows)
