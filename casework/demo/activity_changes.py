"""Services that the invented ISETS worker adds and moves today, so that changes in activities can be looked at."""

import uuid
from datetime import timedelta

from careerplan.services.add_service import add_service
from careerplan.services.edit_service import edit_service
from casework.accounts.models import User
from casework.cases.models import Enrollment
from casework.core import clock
from casework.demo.customer_forms import HOME, ISETS, WORKER
from casework.intake.queries.offered import offered_activities
from programs.registry import get_program

CUSTOMERS = 4


def add_activity_changes() -> int:
    """Add a planned activity for some customers and move its start by a week for every other; return how many."""
    worker = User.objects.get(email=WORKER)
    rows = Enrollment.objects.filter(program=ISETS, organisation__code=HOME, status="enrolled").with_people()
    found = list(rows.order_by("-pk")[:CUSTOMERS])
    for number, enrollment in enumerate(found):
        begins = clock.today() + timedelta(days=7)
        plan = {"status": "not_started", "completed_on": None, "weekly_hours": 10}
        dates = {"started_on": begins, "due_on": begins + timedelta(days=30)}
        service = add_service(
            worker,
            enrollment,
            service_type=_offered_to(enrollment, number),
            key=uuid.uuid4(),
            **plan,
            **dates,
        )
        if number % 2:
            moved = {name: day + timedelta(days=7) for name, day in dates.items()}
            edit_service(worker, service, version=service.version, goal=None, notes="", **plan, **moved)
    return len(found)


def _offered_to(enrollment, number):
    """The code of an activity that the provider ticks in its programs."""
    offered, today = offered_activities(enrollment, clock.today()), clock.today()
    kinds = get_program(ISETS).ticked_activities
    codes = [kind.code for kind in kinds if kind.offered_on(today) and not offered.refusal(kind.code)]
    return codes[number % len(codes)]
