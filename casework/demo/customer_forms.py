"""Forms filled in with invented ISETS customers: a draft, completed ones, signed ones."""

import hashlib
import uuid
from datetime import datetime, time, timedelta

from django.core.files.base import ContentFile

from casework.accounts.models import User
from casework.cases.models import Enrollment
from casework.core import clock
from casework.core.files import CheckedFile
from casework.demo.world.files import sample_pdf
from casework.demo.world.places import SERVED_AT
from casework.intake.enums import FormKind
from casework.intake.queries.editions import content_of
from casework.intake.services.edition_in_force import edition_in_force
from casework.intake.services.file_signed_form import file_signed_form
from casework.intake.services.fill_customer_form import fill_customer_form
from programs.intake_forms import check

ISETS = "isets"
HOME = SERVED_AT[ISETS][0][0]
WORKER, CUSTOMER = "worker.isets@example.org", "customer.isets@example.org"
OTHERS = 4
"""How many customers beside the one who signs in have forms."""

RELEASE = {
    "parties": ["schools", "dhs", "workforce_office"],
    "subjects": ["contact", "attendance", "progress"],
    "purpose": "To arrange training and to report attendance.",
    "holds": "until_exit",
}
RIGHTS = {
    "rights_told": ["fair_treatment", "own_plan", "language_help", "privacy", "complaint"],
    "duties_told": ["attend", "report_changes", "bring_papers", "follow_rules"],
    "explained_in": "english",
    "understood": "yes",
}
CHANGE = {
    "kind_of_change": "hours",
    "activity_now": "Job Readiness",
    "activity_wanted": "Mornings only, until 12:30",
}


def add_customer_forms() -> int:
    """Fill in forms with the customer who signs in and a few others of the same provider; return how many."""
    worker = User.objects.get(email=WORKER)
    rows = Enrollment.objects.filter(program=ISETS).with_people()
    showcase = list(rows.filter(customer__user__email=CUSTOMER))
    others = rows.filter(organisation__code=HOME, status="enrolled").exclude(customer__user__email=CUSTOMER)
    forms = [
        filled
        for number, enrollment in enumerate([*showcase, *others.order_by("pk")[:OTHERS]])
        for filled in _forms_of(worker, enrollment, 20 + number)
    ]
    return len(forms)


def _forms_of(worker, enrollment, days):
    release = _filled(worker, enrollment, FormKind.INFORMATION_RELEASE, RELEASE, days)
    with clock.frozen(_noon(days - 1)):
        file_signed_form(worker, release, _scan("release-of-information.pdf"))
    rights = _filled(worker, enrollment, FormKind.RIGHTS_AND_DUTIES, RIGHTS, days)
    change = _filled(worker, enrollment, FormKind.CHANGE_IN_ACTIVITY, CHANGE, 3, draft=True)
    return release, rights, change


def _filled(worker, enrollment, kind, answers, days, *, draft=False):
    form = content_of(edition_in_force(ISETS, kind))
    with clock.frozen(_noon(days)):
        checked = check(form, form.whole, answers, clock.today(), draft=draft)
        return fill_customer_form(worker, enrollment, kind, checked, key=uuid.uuid4(), version=0, draft=draft)


def _noon(days):
    return datetime.combine(clock.today() - timedelta(days=days), time(12), clock.CHICAGO)


def _scan(name):
    content = sample_pdf(
        "Release of Information - sample for the demonstration", "Signed by an invented person."
    )
    return CheckedFile(
        file=ContentFile(content),
        name=name,
        content_type="application/pdf",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        was_scanned=False,
    )
