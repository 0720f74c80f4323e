"""One open support service at a time where many are saved at once (F348), row by row."""

import pytest
from django.db import transaction

from careerplan.models import Service
from careerplan.queries.bulk import Entry, values_of
from careerplan.services.edit_services import edit_services
from casework.core import clock
from tests.factories.people import YOUTH, UserFactory, enrolled
from tests.factories.plan import ServiceFactory, started
from tests.support.races import finish, start, until_somebody_waits

pytestmark = pytest.mark.django_db
CLOSED = {"status": "successful", "completed_on": clock.today}


@pytest.fixture
def plan():
    return enrolled(program="isets")


def support(enrollment, make=ServiceFactory, service_type="childcare_medical"):
    return make(enrollment=enrollment, service_type=service_type)


def entry(service, **values):
    found = {name: value() if callable(value) else value for name, value in values.items()}
    return Entry(service.public_id, service.version, {**values_of(service), **found})


def save(*entries):
    outcome = edit_services(UserFactory(), Service.objects.kept(), list(entries))
    return [(row.result, row.problems) for row in outcome.rows]


def test_the_row_that_opens_beside_an_open_one_is_refused_with_its_name_and_the_others_are_saved(plan):
    support(plan, started)
    second, elsewhere = support(plan, service_type="clothing"), support(enrolled(program="isets"))
    refused, saved = save(entry(second, status="started"), entry(elsewhere, status="started"))
    assert saved == ("saved", {})
    text = "Childcare/Medical is open. Only one support service can be open at a time: complete it first."
    assert refused == ("refused", {"status": text})
    assert set(Service.objects.filter(enrollment=plan).values_list("status", flat=True)) == {
        "started",
        "not_started",
    }


@pytest.mark.parametrize("order", [slice(None), slice(None, None, -1)])
def test_what_closes_in_the_same_save_makes_room_whichever_row_comes_first(plan, order):
    rows = [
        entry(support(plan, started), **CLOSED),
        entry(support(plan, service_type="clothing"), status="started"),
    ]
    assert save(*rows[order]) == [("saved", {})] * 2


def test_a_row_that_does_not_close_after_all_makes_no_room(plan):
    late = support(plan, started)
    Service.objects.filter(pk=late.pk).update(version=9)
    rows = [entry(late, **CLOSED), entry(support(plan, service_type="clothing"), status="started")]
    assert [result for result, _why in save(*rows)] == ["stale", "refused"]


def test_one_that_is_open_stays_open_and_a_program_without_the_rule_is_left_alone(plan):
    assert save(entry(support(plan, started), weekly_hours=3)) == [("saved", {})]
    youth = enrolled(program=YOUTH)
    rows = [entry(ServiceFactory(enrollment=youth), status="started") for _number in range(2)]
    assert save(*rows) == [("saved", {})] * 2


@pytest.mark.django_db(transaction=True)
def test_of_two_grids_that_open_one_each_at_once_the_second_waits_and_is_refused(plan):
    ours, theirs = (support(plan, service_type=code) for code in ("clothing", "transportation"))
    answers = []
    with transaction.atomic():
        assert save(entry(ours, status="started")) == [("saved", {})]
        other = start(lambda: answers.extend(save(entry(theirs, status="started"))))
        until_somebody_waits()
    finish(other)
    assert [result for result, _why in answers] == ["refused"]
    assert Service.objects.get(status="started") == ours
