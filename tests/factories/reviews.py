"""Enrollments and applications that wait for staff, at any age and in any state, without going through the pages."""

from casework.cases.enums import EnrollmentStatus
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.intake.enums import FormKind
from casework.intake.models import Application
from casework.intake.services.edition_in_force import edition_in_force
from tests.factories.applications import FIT
from tests.factories.people import YOUTH, days_ago, enrolled, organisation_running


def applicant(organisation=None, **facts):
    """An enrollment that is applying, without an application, as staff enter one."""
    nothing_yet = {
        "status": EnrollmentStatus.APPLYING,
        "enrolled_on": None,
        "recommendation": "",
        "recommended_on": None,
    }
    place = organisation or organisation_running(YOUTH)
    return enrolled(place, last_note=None, confirmed=None, **(nothing_yet | facts))


def waiting(enrollment=None, *, days=0, answers=None, **fields):
    """An application begun `days` days ago, its pre-screening complete, `answers` of the application given so far."""
    enrollment = enrollment or applicant()
    begun = clock.midnight(days_ago(days))
    known = {
        "pre_screening_form": edition_in_force(enrollment.program, FormKind.PRE_SCREENING),
        "pre_screening": FIT,
        "pre_screened_at": begun,
        "started_at": begun,
        "sections_done": ["pre.fit"],
    }
    if answers is not None:
        known |= {"form": edition_in_force(enrollment.program, FormKind.APPLICATION), "answers": answers}
    move_anchors(
        enrollment, pre_screening_started_on=days_ago(days), pre_screening_completed_on=days_ago(days)
    )
    return Application.objects.create(**Application.belonging_to(enrollment), **(known | fields))


def sent_in(enrollment=None, *, days=0, answers=None, **fields):
    """An application that was sent `days` days ago."""
    sent = {"submitted_at": clock.midnight(days_ago(days))}
    found = waiting(enrollment, days=days, answers=answers or {}, **(sent | fields))
    move_anchors(
        found.enrollment, application_started_on=days_ago(days), application_submitted_on=days_ago(days)
    )
    return found
