"""Two presses at once on the way in, and what only a service can be asked."""

import pytest
from django.core.exceptions import ValidationError

from casework.cases.models import Customer, Enrollment
from casework.intake.models import Application
from casework.intake.queries.own_application import own_parts
from casework.intake.services.begin_application import begin_application
from casework.intake.services.decline_application import decline_application
from casework.intake.services.save_section import save_section
from casework.intake.services.submit_application import submit_application
from programs.intake_forms import Checked
from tests.factories.applications import PERSON, answered, begun, submitted
from tests.factories.people import YOUTH, UserFactory, organisation_running
from tests.support.races import one_after_the_other


@pytest.mark.django_db(transaction=True)
def test_an_application_begun_twice_at_once_is_one():
    user, organisation = UserFactory(), organisation_running(YOUTH)
    person = {"first_name": "Nia", "last_name": "Park", "email": user.email, **PERSON}

    def begin():
        begin_application(user, organisation, YOUTH, person, language="en")

    assert one_after_the_other(begin, begin) is None
    assert (Customer.objects.count(), Enrollment.objects.count(), Application.objects.count()) == (1, 1, 1)


@pytest.mark.django_db(transaction=True)
def test_declined_and_submitted_at_once_it_is_one_of_them():
    application, user = begun()
    application = answered(application, user)

    problem = one_after_the_other(
        lambda: decline_application(user, application), lambda: submit_application(user, application)
    )

    application.refresh_from_db()
    assert problem is not None
    assert application.submitted_at is None


@pytest.mark.django_db
def test_what_was_submitted_is_not_changed_by_a_late_autosave():
    application, user = submitted()
    section = own_parts(application).forms["application"].section("interests")
    late = Checked(answers={"hopes": "too late"})

    with pytest.raises(ValidationError, match="cannot be changed"):
        save_section(user, application, "application", section, late, draft=True)


@pytest.mark.django_db
def test_somebody_in_the_program_there_is_told_so():
    application, user = submitted()
    enrollment = application.enrollment
    Enrollment.objects.filter(pk=enrollment.pk).update(status="enrolled", enrolled_on="2026-11-01")

    with pytest.raises(ValidationError, match="already"):
        begin_application(user, enrollment.organisation, YOUTH, {}, language="en")
