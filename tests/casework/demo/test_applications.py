"""The invented young people on their way in have an application that fits their dates."""

from datetime import timedelta

import pytest

from casework.cases.enums import ApplicationOutcome
from casework.core import clock
from casework.demo.applications import APPLICANT, add_applications
from casework.intake.models import Application
from casework.intake.queries.own_application import own_parts
from tests.factories.people import EnrollmentFactory

pytestmark = pytest.mark.django_db

DATES = (
    "pre_screening_started_on",
    "pre_screening_completed_on",
    "application_started_on",
    "application_submitted_on",
)


def applying(reached, **facts):
    dates = {name: clock.today() - timedelta(days=9) for name in DATES[:reached]}
    none = {"enrolled_on": None, "recommendation": "", "recommended_on": None}
    return EnrollmentFactory(status="applying", **none, **dates, **facts)


def test_each_stage_has_its_application_once():
    rows = [
        applying(1),
        applying(2),
        applying(3),
        applying(4),
        applying(4, application_outcome=ApplicationOutcome.NOT_SUITABLE),
        applying(4, application_outcome=ApplicationOutcome.DECLINED),
    ]

    assert add_applications() == len(rows)
    assert add_applications() == 0

    stages = [own_parts(Application.objects.get(enrollment=row)).stage for row in rows]
    assert stages == ["pre_screening", "application", "application", "submitted", "not_suitable", "declined"]
    rows[2].customer.refresh_from_db()
    assert rows[2].customer.user.email == APPLICANT
