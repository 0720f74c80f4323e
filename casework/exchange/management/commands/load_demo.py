"""manage.py load_demo [--size small|large]"""

from django.core.management.base import BaseCommand, CommandError

from casework.demo.load import NotADemo, load_demo


class Command(BaseCommand):
    """Fills a demonstration with invented organisations, staff and customers."""

    help = "Load the invented people of the demonstration. Refused outside the demo settings."

    def add_arguments(self, parser):
        """How many people there are to be."""
        parser.add_argument(
            "--size",
            choices=["small", "large"],
            default="small",
            help="small: about 420 customers; large: about 20,000 (default %(default)s)",
        )

    def handle(self, *args, size, verbosity=1, **options):
        """Load them; CommandError when this is no demonstration."""
        try:
            customers = load_demo(size=size, progress=self._tell if verbosity > 1 else lambda *told: None)
        except NotADemo as refusal:
            raise CommandError(str(refusal)) from None
        if verbosity:
            self.stdout.write(
                f"{customers} customers loaded." if customers else "The demo data is there already."
            )

    def _tell(self, done, total, text):
        self.stderr.write(f"{done}/{total} {text}")
