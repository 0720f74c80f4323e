"""manage.py export_caseload PATH [--program CODE] [--as EMAIL]"""

from django.core.management.base import BaseCommand, CommandError

from casework.accounts.access import Member
from casework.accounts.models import User
from casework.exchange.services.export_caseload import export_caseload
from programs.registry import program_codes


class Command(BaseCommand):
    """Writes the caseload as a zip that import_caseload reads back."""

    help = "Write the caseload to a new zip file."

    def add_arguments(self, parser):
        """The place, the program to narrow to, and on whose behalf."""
        parser.add_argument("path")
        parser.add_argument("--program", choices=program_codes(), default="")
        parser.add_argument("--as", dest="email", default="", help="only what this person may read")

    def handle(self, *args, path, program, email, **options):
        """Run the export; CommandError when the file exists or the account does not."""
        user = User.objects.filter(email=email.lower()).first() if email else None
        if email and user is None:
            raise CommandError(f"There is no account with the e-mail address {email}.")
        member = Member(user) if user else None
        try:
            written = export_caseload(path, actor=user, member=member, program=program)
        except FileExistsError:
            raise CommandError(f"{path} exists already; name a new file.") from None
        for code, rows in written.items():
            self.stdout.write(f"{code}: {rows} rows")
