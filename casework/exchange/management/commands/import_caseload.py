"""manage.py import_caseload PATH [--rehearse] [--as EMAIL]"""

from django.core.management.base import BaseCommand, CommandError

from casework.accounts.access import Member
from casework.accounts.models import User
from casework.exchange.queries.sources import NotACaseload
from casework.exchange.services.import_caseload import import_caseload

MOST_SHOWN = 200


class Command(BaseCommand):
    """Loads a caseload folder or zip, or rehearses it and names every problem."""

    help = "Load a caseload (folder or zip). With --rehearse every row is checked and nothing is written."

    def add_arguments(self, parser):
        """The place, whether to rehearse, and on whose behalf."""
        parser.add_argument("path")
        parser.add_argument("--rehearse", action="store_true", help="check everything, write nothing")
        parser.add_argument("--as", dest="email", default="", help="act within this person's reach")

    def handle(self, *args, path, rehearse, email, **options):
        """Run the import; CommandError when the whole thing cannot be read or a row is refused."""
        member = self._member(email) if email else None
        try:
            report = import_caseload(
                path,
                actor=member.user if member else None,
                member=member,
                rehearse=rehearse,
                progress=self._tell,
            )
        except NotACaseload as error:
            raise CommandError(str(error)) from None
        for problem in report.problems[:MOST_SHOWN]:
            place = f"{problem.file}, row {problem.row}" + (f", {problem.column}" if problem.column else "")
            self.stdout.write(f"{place}: {problem.problem} {problem.advice}")
        if report.refused:
            raise CommandError(f"{report.problem_count} problems. Nothing was written.")
        verb = "would be " if rehearse else ""
        for code, read in report.read.items():
            self.stdout.write(
                f"{code}: {read} rows, {report.added[code]} {verb}added, {report.changed[code]} {verb}changed"
            )

    def _member(self, email):
        user = User.objects.filter(email=email.lower()).first()
        if user is None:
            raise CommandError(f"There is no account with the e-mail address {email}.")
        return Member(user)

    def _tell(self, done, total, text):
        self.stderr.write(f"{done}/{total} {text}")
