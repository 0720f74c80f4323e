"""manage.py describe_dashboard_lines"""

from django.conf import settings
from django.core.management.base import BaseCommand

from dashboard.queries.description import describe_lines

PAGE = settings.BASE_DIR / "docs/user-guide/dashboard-lines.md"


class Command(BaseCommand):
    """Writes the guide's table of lines from the programs' declarations."""

    help = "Write docs/user-guide/dashboard-lines.md anew."

    def handle(self, *args, **options):
        """Write the page and say where."""
        PAGE.write_text(describe_lines())
        self.stdout.write(f"Wrote {PAGE.relative_to(settings.BASE_DIR)}")
