"""Two submits at the same moment make one person, and the defence is what does it."""

import threading
import time
from datetime import date

import pytest
from django.db import connection

from casework.cases.models import Customer, Enrollment
from casework.cases.services import create_customer as module
from casework.cases.services.enroll_customer import enroll_customer
from tests.factories.people import YOUTH, CustomerFactory, days_ago, member, organisation_running

PERSON = {"first_name": "Maria", "last_name": "Ruiz", "birth_date": date(2004, 3, 4), "ssn_last4": "6748"}
FACTS = {"status": "enrolled", "enrolled_on": days_ago(0)}
AT_ONCE = 6

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(act):
    """Run `act` in several threads with a connection each; return what they returned or raised."""
    answers = []

    def run():
        try:
            answers.append(act())
        except Exception as error:
            answers.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _number in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.fixture
def slow_look(monkeypatch):
    """Widen the gap between looking for an earlier submit and writing."""
    look = module._made_before

    def look_slowly(*args):
        found = look(*args)
        time.sleep(0.3)
        return found

    monkeypatch.setattr(module, "_made_before", look_slowly)


def create(organisation, worker):
    return module.create_customer(worker, PERSON, organisation=organisation, program=YOUTH, **FACTS)


def test_one_form_sent_six_times_at_once_is_one_person(slow_look):
    organisation = organisation_running(YOUTH)
    worker = member(organisation=organisation)
    answers = at_once(lambda: create(organisation, worker))
    assert sorted(created for _enrollment, created in answers) == [False] * (AT_ONCE - 1) + [True]
    assert Customer.objects.count() == Enrollment.objects.count() == 1


def test_without_the_lock_the_same_race_makes_several(slow_look, monkeypatch):
    monkeypatch.setattr(module, "_one_at_a_time", lambda person: None)
    organisation = organisation_running(YOUTH)
    worker = member(organisation=organisation)
    at_once(lambda: create(organisation, worker))
    assert Customer.objects.count() > 1


def test_enrolling_six_times_at_once_is_one_enrollment():
    organisation = organisation_running(YOUTH)
    worker, customer = member(organisation=organisation), CustomerFactory()
    answers = at_once(
        lambda: enroll_customer(worker, customer, organisation=organisation, program=YOUTH, **FACTS)
    )
    assert [created for _enrollment, created in answers].count(True) == 1
    assert Enrollment.objects.count() == 1
