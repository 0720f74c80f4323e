"""Loads the invented world into this installation, through the same door as anyone's caseload."""

import tempfile
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import make_password

from casework.accounts.models import Organisation, User
from casework.audit.services.record_event import recording
from casework.core import clock
from casework.demo.activity_changes import add_activity_changes
from casework.demo.applications import add_applications
from casework.demo.customer_forms import add_customer_forms
from casework.demo.duplicates import add_duplicates
from casework.demo.ies import add_ies
from casework.demo.iwds import add_iwds
from casework.demo.referrals import add_referrals
from casework.demo.reviews import add_reviews
from casework.demo.world.places import STATE
from casework.demo.world.write import write_world
from casework.exchange.services.import_caseload import import_caseload
from outcomes.registry.snapshot import SNAPSHOT
from outcomes.services.load_credential_registry import load_credential_registry


class NotADemo(Exception):
    """This installation is not a demonstration; invented people must not stand among real ones."""


class BrokenWorld(Exception):
    """The importer refused the invented world; the text names the first problems."""


def load_demo(*, size="small", progress=lambda done, total, text: None):
    """Load the world of this `size` (small or large) as of today, and let every invented account sign in.

    Where the world was loaded before, on whatever day, nothing changes. Returns the number of customers loaded.
    Raises NotADemo where the setting CASEWORK_DEMO is off, and BrokenWorld when the importer refuses a row.
    """
    if not settings.CASEWORK_DEMO:
        raise NotADemo("Demo data is loaded with the demo settings only (CASEWORK_DEMO).")
    if Organisation.objects.filter(code=STATE).exists():
        return 0
    with tempfile.TemporaryDirectory(prefix="casework-demo-") as scratch:
        folder = Path(scratch) / "world"
        customers = write_world(folder, today=clock.today(), large=size == "large")
        report = import_caseload(folder, actor=None, progress=progress)
    if report.refused:
        first = "\n".join(f"{p.file}, row {p.row}, {p.column}: {p.problem}" for p in report.problems[:10])
        raise BrokenWorld(f"{report.problem_count} problems:\n{first}")
    with SNAPSHOT.open(newline="", encoding="utf-8") as stream:
        load_credential_registry(stream)
    add_applications()
    add_reviews()
    add_iwds()
    add_ies()
    _open_accounts()
    add_referrals()
    add_customer_forms()
    add_activity_changes()
    add_duplicates()
    return customers


def _open_accounts():
    """Give every invented account the password that the demonstration shows: one hash, one statement."""
    with recording(None, "open_demo_accounts"):
        users = User.objects.filter(email__endswith="@example.org", password__startswith="!")  # noqa: S106  (none set)
        users.update(password=make_password(settings.CASEWORK_DEMO_PASSWORD))
