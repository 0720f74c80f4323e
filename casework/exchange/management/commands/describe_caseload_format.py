"""manage.py describe_caseload_format"""

from django.conf import settings
from django.core.management.base import BaseCommand

from casework.exchange.queries.description import describe_format

PAGE = settings.BASE_DIR / "docs/administrator-guide/caseload-format.md"


class Command(BaseCommand):
    """Writes the page about the caseload format from the declarations."""

    help = "Write docs/administrator-guide/caseload-format.md anew."

    def handle(self, *args, **options):
        """Write the page and say where."""
        PAGE.write_text(describe_format())
        self.stdout.write(f"Wrote {PAGE.relative_to(settings.BASE_DIR)}")
