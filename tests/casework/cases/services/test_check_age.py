"""R40 wherever somebody is enrolled: refused with the reason, whatever the door."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from casework.cases.models import Enrollment
from casework.cases.services.check_age import check_age
from casework.cases.services.edit_enrollment import edit_enrollment
from casework.cases.services.enroll_customer import enroll_customer
from casework.core import clock
from tests.factories.people import YOUTH, CustomerFactory, EnrollmentFactory, member, organisation_running

pytestmark = pytest.mark.django_db

OLD = date(1990, 5, 1)


def test_somebody_too_old_is_not_enrolled():
    customer = CustomerFactory(birth_date=OLD)
    facts = {"status": "enrolled", "enrolled_on": clock.today()}

    with pytest.raises(ValidationError) as refused:
        enroll_customer(None, customer, organisation=customer.organisation, program=YOUTH, **facts)

    assert "from 16 to 24" in refused.value.message_dict["enrolled_on"][0]
    assert not Enrollment.objects.exists()


def test_somebody_too_old_may_apply_and_is_refused_when_enrolled():
    row = EnrollmentFactory(
        customer__birth_date=OLD, status="applying", enrolled_on=None, recommendation="", recommended_on=None
    )
    values = {"status": "enrolled", "enrolled_on": clock.today()}

    with pytest.raises(ValidationError, match="Too old"):
        edit_enrollment(None, row, version=row.version, values=values)


def test_turning_25_later_changes_nothing():
    row = EnrollmentFactory(customer__birth_date=OLD)

    edit_enrollment(None, row, version=row.version, values={"training_program": "Welding"})

    row.refresh_from_db()
    assert row.training_program == "Welding"


def test_other_programs_serve_every_age():
    check_age(CustomerFactory(birth_date=OLD), "isets", {"enrolled_on": clock.today()})


def test_the_form_says_it_beside_the_date(client):
    organisation = organisation_running(YOUTH)
    worker = member(organisation=organisation, program=YOUTH)
    known = EnrollmentFactory(
        organisation=organisation, customer__birth_date=OLD, status="exited", exited_on=clock.today()
    )
    client.force_login(worker)

    response = client.post(
        reverse("cases:enroll_customer", args=[known.customer.public_id]),
        {
            "place": f"{YOUTH}:{organisation.public_id}",
            "status": "enrolled",
            "enrolled_on": "11/1/2026",
            "assigned_worker": worker.public_id,
        },
    )

    assert "Too old on this day" in response.content.decode()
