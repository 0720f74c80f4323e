"""A delivery of IWDS takes effect once and in any order; the record of a linked customer follows."""

from datetime import timedelta
from io import BytesIO

import pytest

from casework.core import clock
from casework.exchange.enums import PortKind
from casework.exchange.models import (
    Delivery,
    IwdsPerson,
    IwdsService,
    IwdsStatusChange,
    QuarantinedRow,
)
from casework.exchange.ports.iwds_formats import CREDENTIALS, PEOPLE
from casework.exchange.services.take_iwds_delivery import take_iwds_delivery
from tests.factories.iwds import (
    iwds_batch,
    linked_to_iwds,
    person_row,
    service_row,
    take_people,
    take_services,
)
from tests.factories.people import days_ago, enrolled
from tests.factories.plan import started

pytestmark = pytest.mark.django_db


def test_rows_are_kept_and_the_same_bytes_are_taken_once():
    report = take_people(person_row(), as_of=days_ago(1))
    assert (report.read, report.taken, report.quarantined) == (1, 1, [])
    again = take_people(person_row(), as_of=days_ago(1), name="again.csv")
    assert again.is_repeat and Delivery.objects.count() == 1
    assert IwdsPerson.objects.get().status == "applicant"


def test_an_older_delivery_that_comes_later_changes_nothing():
    enrollment = enrolled(iwds_status="")
    linked_to_iwds(enrollment, as_of=days_ago(1), status="registrant")
    report = take_people(person_row(enrollment.customer, status="inquirant"), as_of=days_ago(4))
    enrollment.refresh_from_db()
    assert (report.taken, report.unchanged) == (0, 1)
    assert enrollment.iwds_status == "registrant" and IwdsStatusChange.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"status": "certified"}, "status.not_in_the_list"),
        ({"birth_date": "2006-02-30"}, "birth_date.not_a_date"),
        ({"ssn_last4": "987654321"}, "ssn_last4.not_in_its_form"),
        ({"external_id": "a b"}, "external_id.not_in_its_form"),
        ({"last_name": ""}, "last_name.empty"),
    ],
)
def test_a_row_that_breaks_a_rule_is_set_aside_and_the_others_are_taken(changed, problem):
    report = take_people(person_row(external_id="A-2"), person_row(**changed))
    assert [problems for _line, problems, _row in report.quarantined] == [[problem]] or report.taken == 0
    assert QuarantinedRow.objects.get().problems == [problem]


def test_a_service_that_comes_before_its_application_waits_and_is_taken_with_it():
    report = take_services(
        service_row(), service_row(external_id="S-2", application="A-9"), as_of=days_ago(2)
    )
    assert report.taken == 0 and QuarantinedRow.objects.filter(settled_at=None).count() == 2
    take_people(person_row(), as_of=days_ago(1))
    assert [row.external_id for row in IwdsService.objects.all()] == ["S-1"]
    assert [row.line for row in QuarantinedRow.objects.filter(settled_at=None)] == [4]


def test_garbage_is_refused_whole_and_changes_nothing():
    batch = iwds_batch(PEOPLE, person_row())
    text = batch.open().read()
    for bad, problem in (
        (b"%PDF-1.7 \x00\xff", "unreadable_head"),
        (text.replace(b",1,", b",9,", 1), "unknown_version"),
    ):
        wrong = type(batch)("wrong.csv", lambda bad=bad: BytesIO(bad))
        assert take_iwds_delivery(wrong, port=PortKind.FILE).problem == problem
    assert not IwdsPerson.objects.exists()


def test_the_ladder_is_followed_with_its_first_days():
    enrollment = enrolled(iwds_status="")
    linked_to_iwds(enrollment, as_of=days_ago(9), status="inquirant")
    assert (enrollment.iwds_status, enrollment.iwds_status_since) == ("inquirant", days_ago(9))
    take_people(person_row(enrollment.customer, status="inquirant"), as_of=days_ago(5))
    enrollment.refresh_from_db()
    assert enrollment.iwds_status_since == days_ago(9)
    since = days_ago(4)
    take_people(
        person_row(enrollment.customer, status="applicant", status_since=str(since)), as_of=days_ago(3)
    )
    enrollment.refresh_from_db()
    assert (enrollment.iwds_status, enrollment.iwds_status_since) == ("applicant", since)
    assert list(IwdsStatusChange.objects.values_list("status", "since")) == [
        ("applicant", since),
        ("inquirant", days_ago(9)),
    ]


def test_a_status_that_goes_backwards_is_taken_and_the_day_starts_anew():
    enrollment = enrolled(iwds_status="")
    linked_to_iwds(enrollment, as_of=days_ago(9), status="applicant")
    take_people(person_row(enrollment.customer, status="inquirant"), as_of=days_ago(2))
    enrollment.refresh_from_db()
    assert (enrollment.iwds_status, enrollment.iwds_status_since) == ("inquirant", days_ago(2))


def test_exited_ends_the_enrollment_and_its_return_opens_it_again():
    enrollment = enrolled(iwds_status="")
    linked_to_iwds(enrollment, as_of=days_ago(9), status="exited", exited_on=str(days_ago(20)))
    assert (enrollment.status, enrollment.exited_on, enrollment.iwds_exited_on) == (
        "exited",
        days_ago(20),
        days_ago(20),
    )
    take_people(person_row(enrollment.customer, status="registrant"), as_of=days_ago(2))
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.exited_on, enrollment.iwds_exited_on) == ("enrolled", None, None)


def test_services_move_the_first_days_and_are_matched_on_name_and_start_date():
    enrollment = enrolled(iwds_status="")
    linked_to_iwds(enrollment, status="applicant")
    ours = started(enrollment, service_type="iss", started_on=days_ago(10))
    other = started(enrollment, service_type="case_management", started_on=days_ago(10))
    take_services(
        service_row(
            enrollment.customer,
            name="individual  service STRATEGY",
            is_iss="yes",
            starts_on=str(days_ago(10)),
        ),
        service_row(enrollment.customer, external_id="S-2", starts_on=str(days_ago(13))),
    )
    enrollment.refresh_from_db()
    assert (enrollment.iwds_served_on, enrollment.iss_served_on) == (days_ago(13), days_ago(10))
    assert ours.iwds_service.external_id == "S-1"
    assert IwdsService.objects.get(external_id="S-2").service is None and other.pk


def test_the_first_credential_that_was_earned_while_enrolled_is_kept():
    """One from before the enrollment does not count (002:108)."""
    enrollment = enrolled(iwds_status="", enrolled_on=days_ago(30))
    person = linked_to_iwds(enrollment, status="registrant")
    earned = [
        {
            "external_id": f"C-{days}",
            "application": person.external_id,
            "name": "High School Diploma",
            "credential_type": "",
            "attained_on": str(days_ago(days)),
        }
        for days in (31, 30, 5)
    ]
    take_iwds_delivery(iwds_batch(CREDENTIALS, *earned[:1]), port=PortKind.FILE)
    enrollment.refresh_from_db()
    assert enrollment.iwds_credential_on is None
    take_iwds_delivery(iwds_batch(CREDENTIALS, *earned), port=PortKind.FILE)
    enrollment.refresh_from_db()
    assert enrollment.iwds_credential_on == days_ago(30)


def test_deliveries_in_any_order_leave_the_same():
    enrollment = enrolled(iwds_status="")
    linked_to_iwds(enrollment, as_of=days_ago(9), status="inquirant")
    newer = service_row(enrollment.customer, status="complete", ends_on=str(clock.today()))
    take_services(newer, as_of=days_ago(1))
    take_services(service_row(enrollment.customer, status="open"), as_of=days_ago(2))
    row = IwdsService.objects.get()
    assert (row.status, row.as_of) == ("complete", clock.today() - timedelta(days=1))
