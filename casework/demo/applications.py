"""Applications of the invented young people who are on their way in, one for each enrollment that says so."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings

from casework.accounts.models import User
from casework.audit.services.record_event import recording
from casework.cases.enums import ApplicationOutcome
from casework.cases.models import Enrollment
from casework.core import clock
from casework.intake.enums import FormKind
from casework.intake.models import Application
from casework.intake.queries.editions import content_of
from casework.intake.services.edition_in_force import edition_in_force
from programs.intake_forms import outcome

PROGRAM = "youth_apprenticeship"
APPLICANT = "applicant.youth@example.org"
FIT = {
    "lives_in_illinois": "yes",
    "schooling": "high_school",
    "goal": "earn_and_learn",
    "time": "yes",
    "reach": "text",
}
NO_FIT = FIT | {"goal": "job_only"}
FIRST = {
    "grade": "grade_11",
    "school": "Prairie View High School",
    "works": "yes",
    "job": "Grocery clerk",
    "job_hours": 12,
}
REST = {
    "areas": ["health", "information_technology"],
    "hopes": "I want a trade that I can live on, and to help people.",
    "days": ["afternoons", "weekends"],
    "hours": 12,
    "start": "now",
    "needs": ["transport", "computer"],
    "school_is_hard": "no",
}
PARTS = ["school_and_work", "interests", "time", "supports", "about_you"]


def add_applications() -> int:
    """Give every enrollment of the program with a started pre-screening its application; return how many.

    The answers fit the dates that the enrollment holds. The first one under way gets an account of its own
    (`APPLICANT`), so that a visitor can go on with it.
    """
    screening = edition_in_force(PROGRAM, FormKind.PRE_SCREENING)
    form = edition_in_force(PROGRAM, FormKind.APPLICATION)
    rows = Enrollment.objects.filter(
        program=PROGRAM, pre_screening_started_on__isnull=False, applications=None
    )
    rows = list(rows.select_related("customer").order_by("pk"))
    with recording(None, "add_demo_applications"):
        Application.objects.bulk_create([_application(row, screening, form) for row in rows])
        going = [row for row in rows if row.application_started_on and not row.application_submitted_on]
        if without := next((row.customer for row in going if not row.customer.user_id), None):
            _give_account(without)
    return len(rows)


def _application(row, screening, form):
    started = row.application_started_on is not None
    is_unfit = row.application_outcome == ApplicationOutcome.NOT_SUITABLE
    screened = row.pre_screening_completed_on is not None or is_unfit
    submitted = row.application_submitted_on is not None
    answers = (FIRST | REST if submitted else FIRST) if started else {}
    before = (NO_FIT if is_unfit else FIT) if screened else {"lives_in_illinois": "yes"}
    done = (PARTS if submitted else PARTS[:1]) if started else []
    found = outcome(content_of(screening), before, clock.today())
    return Application(
        **Application.belonging_to(row),
        pre_screening_form=screening,
        pre_screening=before,
        form=form if started else None,
        answers=answers,
        sections_done=[*(["pre.fit"] if screened else []), *done],
        started_at=_noon(row.pre_screening_started_on),
        pre_screened_at=_noon(row.pre_screening_completed_on),
        submitted_at=_noon(row.application_submitted_on),
        ended_at=_noon(row.last_touched_on) if row.application_outcome else None,
        not_suitable_because=list(found.because),
        declined_because="I found a job." if row.application_outcome == ApplicationOutcome.DECLINED else "",
    )


def _noon(day):
    return day and datetime.combine(day, time(12), tzinfo=ZoneInfo(settings.TIME_ZONE))


def _give_account(customer):
    user = User.objects.create_user(
        APPLICANT, None, first_name=customer.first_name, last_name=customer.last_name
    )
    customer.user = user
    customer.save(update_fields=["user"])
