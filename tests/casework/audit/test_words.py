"""Acts in words: what changed from and to, masked where it must be, and nothing undeclared."""

import pytest

from casework.audit.models import AuditEvent
from casework.audit.words import act_words, changes_of, sentence_of
from casework.cases.services.edit_customer import edit_customer
from casework.cases.services.edit_enrollment import edit_enrollment
from tests.factories.people import LocationFactory, enrolled, member

pytestmark = pytest.mark.django_db


def told(event):
    return {change.label: (change.before, change.after) for change in changes_of([event])[event.pk]}


def test_an_edit_tells_each_field_before_and_after_in_words():
    enrollment = enrolled(customer__ssn_last4="1111", customer__phone="2175550143")
    worker = member(organisation=enrollment.organisation)
    values = {"ssn_last4": "6748", "phone": "2175550144", "education": "ged", "first_name": "Casey"}
    edit_customer(worker, enrollment.customer, version=1, values=values, reason="Card seen")
    event = AuditEvent.objects.get()
    assert (event.reason, sentence_of(event)) == ("Card seen", "Edited the customer")
    assert told(event) == {
        "Last 4 SSN": ("•••• 1111", "•••• 6748"),
        "Phone": ("(217) 555-0143", "(217) 555-0144"),
        "Highest level of education": ("", "GED/HSE"),
    }


def test_rows_that_a_value_points_to_are_named_and_codes_take_the_programs_words():
    enrollment = enrolled(status="applying", enrolled_on=None)
    worker = member(organisation=enrollment.organisation)
    site = LocationFactory(organisation=enrollment.organisation, name="North Site")
    values = {"location": site, "assigned_worker": worker, "status": "ready", "recommendation": "ready"}
    edit_enrollment(worker, enrollment, version=1, values=values)
    assert told(AuditEvent.objects.get()) == {
        "Enrollment status": ("Applying", "Ready for Enrollment"),
        "Site": ("", "North Site"),
        "Assigned worker": ("", str(worker)),
    }


def test_two_acts_on_one_row_are_told_apart():
    enrollment = enrolled(customer__city="Cairo")
    customer, worker = enrollment.customer, member(organisation=enrollment.organisation)
    edit_customer(worker, customer, version=1, values={"city": "Decatur"})
    edit_customer(worker, customer, version=2, values={"city": "Peoria"})
    events = list(AuditEvent.objects.order_by("pk"))
    changes = changes_of(events)
    assert [(c.before, c.after) for e in events for c in changes[e.pk]] == [
        ("Cairo", "Decatur"),
        ("Decatur", "Peoria"),
    ]


def test_twenty_acts_cost_what_two_cost(django_assert_max_num_queries):
    enrollment = enrolled()
    worker = member(organisation=enrollment.organisation)
    for number in range(1, 21):
        edit_customer(worker, enrollment.customer, version=number, values={"city": f"Town {number}"})
    events = list(AuditEvent.objects.all())
    with django_assert_max_num_queries(2):
        assert len(changes_of(events)) == 20


def test_an_undeclared_act_is_still_said():
    assert act_words("fold_paper") == "Fold paper"
