"""Two invented people whom the youth provider recorded twice: one pair is easy to decide, in the other much differs."""

from datetime import timedelta

from casework.accounts.models import User
from casework.cases.models import Customer, Enrollment
from casework.cases.services.create_customer import create_customer
from casework.core import clock
from casework.demo.world.places import SERVED_AT

YOUTH = "youth_apprenticeship"
HOME = SERVED_AT[YOUTH][0][0]
WORKER = "worker.youth@example.org"
SAME = ("first_name", "last_name", "birth_date", "ssn_last4", "language", "city", "state", "zip_code")
CHANGES = (
    {"phone": "2175550188"},
    {
        "first_name": "Sam",
        "preferred_name": "Sammy",
        "phone": "6185550142",
        "street": "742 Sandpiper Court",
        "city": "Cairo",
        "zip_code": "62914",
        "email": "sammy.again@example.org",
    },
)
"""What the second record of each says otherwise."""


def add_duplicates() -> int:
    """Let people who left the provider apply again as if nobody knew them; return how many."""
    worker = User.objects.get(email=WORKER)
    left = Enrollment.objects.filter(organisation__code=HOME, program=YOUTH, status="exited")
    known = Customer.objects.filter(user=None, enrollments__in=left).exclude(ssn_last4="")
    again = [person for person in known.order_by("pk") if person.enrollments.count() == 1][: len(CHANGES)]
    for days, (person, changes) in enumerate(zip(again, CHANGES, strict=False), start=2):
        create_customer(
            worker,
            {name: getattr(person, name) for name in SAME} | changes,
            organisation=person.enrollments.get().organisation,
            program=YOUTH,
            application_started_on=clock.today() - timedelta(days=days),
            assigned_worker=worker,
        )
    return len(again)
